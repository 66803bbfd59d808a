package fr.acta.portal.notice;

import fr.acta.portal.account.Invitation;
import fr.acta.portal.account.Invitation.Channel;
import fr.acta.portal.account.InvitationCode;
import fr.acta.portal.account.Invitations;
import fr.acta.portal.evidence.Act;
import fr.acta.portal.evidence.EvidenceRecord;
import fr.acta.portal.tenancy.AccessDenied;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.LegalClock;
import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.tenancy.TenantScoped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

/** HR prints letters for people who have no address of their own, or whose mail came back. */
@Stateless
@TenantScoped(Audience.HR)
@RolesAllowed("HR")
public class NoticeLetters {
  @Inject private StaffInformation information;
  @Inject private Notices notices;
  @Inject private Invitations invitations;
  @Inject private EvidenceRecord evidence;
  @Inject private Clock clock;

  /**
   * The letters not printed yet.
   *
   * @param site null for all
   */
  public Letters letters(String service, String site) {
    return print(service, site, p -> p.way() == Way.SLIP && p.state().isToBegin());
  }

  /** All letters of people who are still not informed; the codes printed before end. */
  public Letters lettersAgain(String service, String site) {
    return print(service, site, p -> p.way() == Way.SLIP);
  }

  /** One letter, also for somebody whose mail did not arrive; her former code ends. */
  public Letters letter(String service, UUID person) {
    return print(service, null, p -> p.way() != Way.ACCOUNT && p.getId().equals(person));
  }

  private Letters print(String service, String site, Predicate<InformedPerson> wanted) {
    Duty duty = information.duty(service).orElseThrow(() -> new AccessDenied(Audience.HR));
    List<Slip> slips = new ArrayList<>();
    LocalDate lastDay =
        LocalDate.ofInstant(clock.instant().plus(Invitation.PERSON_LIFE), LegalClock.PARIS)
            .minusDays(1);
    for (InformedPerson person : information.toReach(duty, site)) {
      if (!wanted.test(person)) continue;
      InvitationCode code = invitations.invitePerson(person.getId(), Channel.SLIP);
      evidence.write(
          Act.PERSON_INVITED,
          duty.notice(),
          person.getId(),
          Map.of("service", duty.service(), "notice", duty.number(), "channel", "SLIP"));
      slips.add(new Slip(person.getName(), code, lastDay));
    }
    if (slips.isEmpty()) throw new RuleBroken("notice.noLetter");
    return new Letters(notices.sheet(duty.notice()), slips);
  }
}
