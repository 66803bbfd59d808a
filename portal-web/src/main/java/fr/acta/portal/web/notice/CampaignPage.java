package fr.acta.portal.web.notice;

import fr.acta.portal.home.HrHome;
import fr.acta.portal.home.ServiceStand;
import fr.acta.portal.notice.CampaignFigures;
import fr.acta.portal.notice.GroupToTell;
import fr.acta.portal.notice.InformationCampaigns;
import fr.acta.portal.notice.InformedPerson;
import fr.acta.portal.notice.InformedState;
import fr.acta.portal.notice.Reach;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.web.shell.Ids;
import fr.acta.portal.web.shell.Said;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** Who is informed of one service's notice, and inviting those who are not. */
@Named
@RequestScoped
public class CampaignPage {
  @Inject private InformationCampaigns campaigns;
  @Inject private HrHome home;
  @Inject private Said said;
  @Inject @Param private String service;
  @Inject @Param private String site;
  @Inject @Param private String state;
  @Inject @Param private String after;

  private CampaignFigures figures;
  private List<InformedPerson> people = List.of();
  private List<String> sites = List.of();
  private List<GroupToTell> groups = List.of();
  private int mails;
  private int slips;
  private boolean named;

  @PostConstruct
  void read() {
    named = service != null;
    if (!named) service = firstService();
    if (service == null) return;
    figures = campaigns.figures(service, site).orElse(null);
    if (figures == null) return;
    mails = figures.getMails();
    slips = figures.getSlips();
    UUID from = after == null ? null : Ids.of(after, Audience.HR);
    sites = campaigns.sites();
    groups = campaigns.groups(service);
    people = campaigns.people(service, site, wanted(), from);
  }

  private String firstService() {
    return home.overview().getServices().stream()
        .filter(s -> s.getNotice() > 0)
        .map(ServiceStand::getService)
        .findFirst()
        .orElse(null);
  }

  private InformedState wanted() {
    return Arrays.stream(InformedState.values())
        .filter(s -> s.name().equals(state))
        .findFirst()
        .orElse(null);
  }

  /** Without a published notice there is nothing to inform of. */
  public String leave() {
    if (figures == null) return "/hr/notice?faces-redirect=true";
    if (!named) return again();
    // Only some group has people left: that is what she came for. With its point the service means
    // the others.
    if (!service.contains(".") && groups.get(0).getPeople() == 0)
      groups.stream().filter(g -> g.getPeople() > 0).findFirst().ifPresent(g -> go(g.getKey()));
    return null;
  }

  public String start() {
    campaigns.start(service, new Reach(site, mails, slips));
    said.say("notice.campaign.started", mails, slips);
    return again();
  }

  private static void go(String key) {
    Faces.redirect("/hr/notice/campaign?service=%s", key);
  }

  String again() {
    if (site == null) go(service);
    else Faces.redirect("/hr/notice/campaign?service=%s&site=%s", service, site);
    return null;
  }

  /** Its name, and a group's id after a point: what the boundaries call a service. */
  public String getService() {
    return service;
  }

  /** Null for all. */
  public String getSite() {
    return site;
  }

  public List<String> getSites() {
    return sites;
  }

  /** One where no group has a notice of its own. */
  public List<GroupToTell> getGroups() {
    return groups;
  }

  public CampaignFigures getFigures() {
    return figures;
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

  public String getState() {
    return wanted() == null ? "ALL" : state;
  }

  public boolean isFirst() {
    return after == null;
  }

  public int getMails() {
    return mails;
  }

  public void setMails(int mails) {
    this.mails = mails;
  }

  public int getSlips() {
    return slips;
  }

  public void setSlips(int slips) {
    this.slips = slips;
  }
}
