package fr.acta.portal.web.notice;

import fr.acta.portal.notice.AttestationList;
import fr.acta.portal.notice.InformationCampaigns;
import fr.acta.portal.notice.InformedPerson;
import fr.acta.portal.notice.LeftToTell;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.web.shell.Ids;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** The people on {@code /hr/notice/attest}: a page at a time, ticks lasting from page to page. */
@Named
@RequestScoped
public class AttestListPage {
  @Inject private AttestationList list;
  @Inject @Param private String service;
  @Inject @Param private String site;

  private Ticks ticks;
  private List<InformedPerson> people = List.of();
  private List<String> sites;
  private LeftToTell left;
  private String typed;
  private String after;

  @PostConstruct
  void begin() {
    ticks = new Ticks();
  }

  /** Just before the page is written, also after an act that was refused. */
  public void read() {
    people = list.page(service, site, typed, after == null ? null : Ids.of(after, Audience.HR));
    left = list.left(service, site);
    sites = list.sites();
  }

  public void search() {
    after = null;
  }

  public void turn() {
    setAfter(Faces.getRequestParameter("last"));
  }

  public List<InformedPerson> getPeople() {
    return people;
  }

  /** The last person of a full page: another may follow. */
  public UUID getNext() {
    return people.size() == InformationCampaigns.PAGE
        ? people.get(people.size() - 1).getId()
        : null;
  }

  /** A button that was offered is heard: which those were is not known before the list is read. */
  public boolean isMore() {
    return left == null || getNext() != null;
  }

  public boolean isTurned() {
    return left == null || after != null;
  }

  public Ticks getTicks() {
    return ticks;
  }

  /** Ticked on other pages. */
  public List<UUID> getElsewhere() {
    return List.copyOf(ticks.elsewhere(people.stream().map(InformedPerson::getId).toList()));
  }

  /** Nobody is left, and nothing was sent: there is no form to fill in. */
  public boolean isOver() {
    return left != null && left.getAll() == 0 && site == null;
  }

  /** Null before it was read. */
  public LeftToTell getLeft() {
    return left;
  }

  public List<String> getSites() {
    return sites;
  }

  /** Without the group that the address names after a point. */
  public String getServiceName() {
    return service.split("\\.", 2)[0];
  }

  public String getService() {
    return service;
  }

  /** Null for all. */
  public String getSite() {
    return site;
  }

  public String getTyped() {
    return typed;
  }

  public void setTyped(String typed) {
    this.typed = typed;
  }

  public String getAfter() {
    return after;
  }

  public void setAfter(String after) {
    this.after = after == null || after.isEmpty() ? null : after;
  }
}
