package fr.acta.portal.rightsrequest;

import fr.acta.portal.evidence.Act;
import fr.acta.portal.evidence.EvidenceRecord;
import fr.acta.portal.file.Purpose;
import fr.acta.portal.file.Upload;
import fr.acta.portal.file.Uploads;
import fr.acta.portal.tenancy.AccessDenied;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.CurrentScope;
import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.tenancy.TenantScoped;
import fr.acta.portal.ticket.ClosingWords;
import fr.acta.portal.ticket.IdentityPapers;
import fr.acta.portal.ticket.RequestMessage;
import fr.acta.portal.ticket.Ticket;
import fr.acta.portal.ticket.Tickets;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What she asked, where it stands, and her word when a desk needs it. */
@Stateless
@TenantScoped(Audience.PERSON)
@RolesAllowed("PERSON")
public class MyRequests {
  @Inject private CurrentScope scope;
  @Inject private MyFiles files;
  @Inject private Tickets tickets;
  @Inject private Uploads uploads;
  @Inject private IdentityPapers papers;
  @Inject private EvidenceRecord evidence;
  @Inject private Clock clock;

  /** Newest first. */
  public List<FiledRequest> all() {
    return files.all();
  }

  public FiledRequest open(UUID request) {
    return files.whole(request);
  }

  /**
   * Answers the open question of one part; the desk has it in hand again.
   *
   * @param shown the part's version on the page she answered from
   * @param enclosed where she was asked who she is, evidence that is destroyed with the decision
   */
  public void reply(UUID part, int shown, String text, List<Upload> enclosed) {
    Ticket ticket =
        tickets.find(scope.tenant(), part).orElseThrow(() -> new AccessDenied(Audience.PERSON));
    if (ticket.version() != shown) throw new RuleBroken("rightsrequest.repliedAlready");
    uploads.keep(scope.tenant(), scope.person(), ticket.id(), purpose(ticket), enclosed);
    tickets.add(
        ticket.answered(
            text, tickets.suspensions(ticket), tickets.checks(ticket), clock.instant()));
    evidence.write(
        Act.QUESTION_ANSWERED,
        ticket.id(),
        scope.person(),
        Map.of("reference", ticket.reference()));
  }

  private Purpose purpose(Ticket ticket) {
    return tickets
        .lastQuestion(ticket)
        .filter(question -> question.purpose() == RequestMessage.Purpose.IDENTITY)
        .map(about -> Purpose.IDENTITY)
        .orElse(Purpose.MESSAGE);
  }

  /** Takes back what is still open of it; what was decided stays decided. */
  public void withdraw(UUID request) {
    RightsRequest filed = files.demand(request);
    List<Ticket> open =
        tickets.ofRequests(scope.tenant(), List.of(filed.id())).stream()
            .filter(ticket -> ticket.closedAt() == null)
            .toList();
    if (open.isEmpty()) throw new RuleBroken("rightsrequest.nothingToWithdraw");
    for (Ticket ticket : open) {
      papers.destroy(ticket);
      ticket.withdraw(ClosingWords.withdrawn(ticket), clock.instant());
    }
    evidence.write(
        Act.REQUEST_WITHDRAWN,
        filed.id(),
        scope.person(),
        Map.of("reference", filed.reference(), "parts", open.size()));
  }
}
