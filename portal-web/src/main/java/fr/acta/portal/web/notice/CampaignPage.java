package fr.acta.portal.web.notice;

import fr.acta.portal.home.HrHome;
import fr.acta.portal.home.ServiceStand;
import fr.acta.portal.notice.CampaignFigures;
import fr.acta.portal.notice.InformationCampaigns;
import fr.acta.portal.notice.InformedPerson;
import fr.acta.portal.notice.InformedState;
import fr.acta.portal.notice.Letters;
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

/** Who is informed of one service's notice, and inviting those who are not. */
@Named
@RequestScoped
public class CampaignPage {
  @Inject private InformationCampaigns campaigns;
  @Inject private HrHome home;
  @Inject private Said said;
  @Inject private PrintedLetters printed;
  @Inject @Param private String service;
  @Inject @Param private String state;
  @Inject @Param private String after;

  private CampaignFigures figures;
  private List<InformedPerson> people = List.of();
  private int mails;
  private int slips;
  private boolean fetching;

  @PostConstruct
  void read() {
    if (service == null) service = firstService();
    if (service == null) return;
    figures = campaigns.figures(service).orElse(null);
    if (figures == null) return;
    mails = figures.getMails();
    slips = figures.getSlips();
    UUID from = after == null ? null : Ids.of(after, Audience.HR);
    people = campaigns.people(service, wanted(), from);
    fetching = printed.areOf(service) && printed.takeFresh();
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
    return figures == null ? "/hr/notice?faces-redirect=true" : null;
  }

  public String start() {
    campaigns.start(service, mails, slips);
    said.say("notice.campaign.started", mails, slips);
    return again();
  }

  public String print() {
    return keep(campaigns.letters(service));
  }

  public String printAgain() {
    return keep(campaigns.lettersAgain(service));
  }

  public String printOne(UUID person) {
    return keep(campaigns.letter(service, person));
  }

  /** Not sent in answer to the button: the page would go on showing the figures of before. */
  private String keep(Letters letters) {
    printed.keep(service, letters);
    said.say("notice.campaign.printed", letters.getSlips().size());
    return again();
  }

  private String again() {
    return "/hr/notice/campaign?faces-redirect=true&service=" + service;
  }

  /** The letters of this service can still be fetched. */
  public boolean isPrinted() {
    return printed.areOf(service);
  }

  /** They were printed just now: the browser fetches them by itself. */
  public boolean isFetching() {
    return fetching;
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
