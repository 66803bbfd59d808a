package fr.acta.portal.notice;

import fr.acta.portal.account.Invitation;
import fr.acta.portal.account.Invitation.Channel;
import fr.acta.portal.account.InvitationCode;
import fr.acta.portal.account.Invitations;
import fr.acta.portal.evidence.Act;
import fr.acta.portal.evidence.EvidenceRecord;
import fr.acta.portal.mail.MailTemplate;
import fr.acta.portal.tenancy.AccessDenied;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.CurrentScope;
import fr.acta.portal.tenancy.LegalClock;
import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.tenancy.TenantScoped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** HR informs: mails to those who have an address of their own, letters for the others. */
@Stateless
@TenantScoped(Audience.HR)
@RolesAllowed("HR")
public class InformationCampaigns {
  /** People on one page of the list. */
  public static final int PAGE = 50;

  @PersistenceContext private EntityManager em;
  @Inject private CurrentScope scope;
  @Inject private StaffInformation information;
  @Inject private Notices notices;
  @Inject private Invitations invitations;
  @Inject private NoticeMails noticeMails;
  @Inject private EvidenceRecord evidence;
  @Inject private Clock clock;

  /** Empty while no notice of this service is published. */
  public Optional<CampaignFigures> figures(String service) {
    return information.duty(service).map(information::figures);
  }

  /**
   * @param state null for everybody
   * @param after the last person of the page before, or null
   */
  public List<InformedPerson> people(String service, InformedState state, UUID after) {
    return information.page(demand(service), state, after);
  }

  /**
   * Sends the mails and opens the letters, for exactly the numbers that were confirmed.
   *
   * @throws RuleBroken when the numbers are no longer these
   */
  public void start(String service, int mails, int slips) {
    Duty duty = demand(service);
    CampaignFigures now = information.figures(duty);
    if (now.getMails() + now.getSlips() == 0) throw new RuleBroken("notice.nobodyToInform");
    if (now.getMails() != mails || now.getSlips() != slips)
      throw new RuleBroken("notice.countsChanged", now.getMails(), now.getSlips());
    InformationCampaign campaign =
        new InformationCampaign(
            scope.tenant(), duty, mails, slips, scope.account(), clock.instant());
    em.persist(campaign);
    evidence.write(
        Act.CAMPAIGN_STARTED,
        campaign.id(),
        null,
        Map.of("service", service, "notice", duty.number(), "mailed", mails, "slips", slips));
    String text = noticeMails.text(duty);
    information.toReach(duty).stream()
        .filter(p -> p.state() == InformedState.TO_INFORM && p.way() != Way.SLIP)
        .forEach(p -> mail(p, duty, text));
  }

  /** The letters not printed yet. */
  public Letters letters(String service) {
    return print(service, p -> p.way() == Way.SLIP && p.state().isToBegin());
  }

  /** All letters of people who are still not informed; the codes printed before end. */
  public Letters lettersAgain(String service) {
    return print(service, p -> p.way() == Way.SLIP);
  }

  /** One letter, also for somebody whose mail did not arrive; her former code ends. */
  public Letters letter(String service, UUID person) {
    return print(service, p -> p.way() != Way.ACCOUNT && p.getId().equals(person));
  }

  private Letters print(String service, Predicate<InformedPerson> wanted) {
    Duty duty = demand(service);
    List<Slip> slips = new ArrayList<>();
    LocalDate lastDay =
        LocalDate.ofInstant(clock.instant().plus(Invitation.PERSON_LIFE), LegalClock.PARIS)
            .minusDays(1);
    for (InformedPerson person : information.toReach(duty)) {
      if (!wanted.test(person)) continue;
      InvitationCode code = invitations.invitePerson(person.getId(), Channel.SLIP);
      invited(person, duty, "SLIP");
      slips.add(new Slip(person.getName(), code, lastDay));
    }
    if (slips.isEmpty()) throw new RuleBroken("notice.noLetter");
    return new Letters(notices.sheet(duty.notice()), slips);
  }

  private void mail(InformedPerson person, Duty duty, String text) {
    if (person.way() == Way.ACCOUNT) {
      noticeMails.send(duty, person.getId(), MailTemplate.NOTICE_TO_READ, text, Map.of());
      invited(person, duty, "ACCOUNT");
      return;
    }
    String code = invitations.invitePerson(person.getId(), Channel.EMAIL).printed();
    noticeMails.send(
        duty,
        person.getId(),
        MailTemplate.PERSON_INVITATION,
        text,
        Map.of("code", code, "days", Invitation.PERSON_LIFE.toDays()));
    invited(person, duty, "EMAIL");
  }

  private void invited(InformedPerson person, Duty duty, String channel) {
    evidence.write(
        Act.PERSON_INVITED,
        duty.notice(),
        person.getId(),
        Map.of("service", duty.service(), "notice", duty.number(), "channel", channel));
  }

  private Duty demand(String service) {
    return information.duty(service).orElseThrow(() -> new AccessDenied(Audience.HR));
  }
}
