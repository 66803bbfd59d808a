package fr.acta.portal.ticket;

import fr.acta.portal.evidence.Act;
import fr.acta.portal.evidence.EvidenceRecord;
import fr.acta.portal.file.Purpose;
import fr.acta.portal.file.Upload;
import fr.acta.portal.file.Uploads;
import fr.acta.portal.mail.MailTemplate;
import fr.acta.portal.tenancy.LegalClock;
import fr.acta.portal.tenancy.RuleBroken;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** What surrounds a decision at either desk: identity, the clock, its execution. */
@Dependent
class Procedure {
  @Inject private Clock clock;
  @Inject private Tickets tickets;
  @Inject private TicketReader reader;
  @Inject private EvidenceRecord evidence;
  @Inject private Told told;
  @Inject private Uploads uploads;
  @Inject private TicketLock lock;
  @Inject private OutsideWork outside;

  /**
   * Her answer is waited for, and the clock with it.
   *
   * @param doubt needed where identity was confirmed already
   */
  void askIdentity(
      Desk desk, UUID id, int version, IdentityCheck.Subject subject, String doubt, String words) {
    Ticket ticket = reader.ours(desk, id, version);
    List<IdentityCheck> checks = tickets.checks(ticket);
    check(checks, subject).ask(doubt);
    ticket.identify(checks);
    suspend(ticket, Suspension.Ground.IDENTITY, RequestMessage.Purpose.IDENTITY, words);
    evidence.write(
        Act.IDENTITY_ASKED,
        ticket.id(),
        ticket.personId(),
        Map.of("of", subject.name(), "text", words, "doubt", doubt == null ? "" : doubt));
    tickets.settle();
  }

  void confirmIdentity(
      Desk desk, UUID id, int version, IdentityCheck.Subject subject, IdentityCheck.How how) {
    Ticket ticket = reader.ours(desk, id, version);
    List<IdentityCheck> checks = tickets.checks(ticket);
    check(checks, subject).confirm(how, tickets.callerName(), clock.instant());
    ticket.identify(checks);
    if (ticket.isIdentified()) resume(ticket);
    tickets.touch(ticket);
    Map<String, String> payload = Map.of("of", subject.name(), "how", how.name());
    evidence.write(Act.IDENTITY_CONFIRMED, ticket.id(), ticket.personId(), payload);
    tickets.settle();
    lock.check(ticket);
    outside.follow(ticket);
  }

  /** She is known by another way than her reply: nothing lets the clock stand still any longer. */
  private void resume(Ticket ticket) {
    List<Suspension> suspensions = tickets.suspensions(ticket);
    if (suspensions.stream().anyMatch(Suspension::isForIdentity))
      ticket.known(suspensions, today());
  }

  /** Only for access to a large quantity of data (recital 63). */
  void askPrecision(Desk desk, UUID id, int version, String words) {
    Ticket ticket = reader.ours(desk, id, version);
    if (ticket.right() != Right.ACCESS) throw new RuleBroken("ticket.precisionForAccess");
    suspend(ticket, Suspension.Ground.PRECISION, RequestMessage.Purpose.PRECISION, words);
    evidence.write(Act.PRECISION_ASKED, ticket.id(), ticket.personId(), Map.of("text", words));
    tickets.settle();
  }

  private void suspend(
      Ticket ticket, Suspension.Ground ground, RequestMessage.Purpose purpose, String words) {
    LocalDate today = today();
    List<Suspension> before = tickets.suspensions(ticket);
    boolean late = ticket.isPastHalf(today);
    Suspension suspension = new Suspension(ticket, ground, today, late);
    tickets.add(ticket.ask(purpose, words, clock.instant()));
    tickets.add(suspension);
    ticket.tell(with(before, suspension), today);
    told.of(
        ticket,
        MailTemplate.SUSPENDING_QUESTION,
        ClosingWords.question(ticket, words, suspension.counts()));
  }

  /** A question asked late moves the date only by this written word of the DPO's. */
  void confirmSuspension(Desk desk, UUID id, int version, String words) {
    Ticket ticket = reader.ours(desk, id, version);
    List<Suspension> suspensions = tickets.suspensions(ticket);
    suspensions.stream()
        .filter(s -> !s.counts())
        .reduce((first, last) -> last)
        .orElseThrow(() -> new RuleBroken("ticket.nothingToConfirm"))
        .confirm(words);
    ticket.tell(suspensions, today());
    tickets.touch(ticket);
    evidence.write(Act.SUSPENSION_CONFIRMED, ticket.id(), ticket.personId(), Map.of("text", words));
    tickets.settle();
  }

  /** She is told in the same act: an extension nobody told her of is none (GDPR art. 12(3)). */
  void extend(Desk desk, UUID id, int version, String reason) {
    Ticket ticket = reader.ours(desk, id, version);
    ticket.demandDecidable();
    ticket.extend(reason, tickets.suspensions(ticket), today());
    tickets.add(
        RequestMessage.toHer(
            ticket,
            RequestMessage.Purpose.EXTENSION,
            ClosingWords.extended(ticket, reason),
            clock.instant()));
    evidence.write(Act.DEADLINE_EXTENDED, ticket.id(), ticket.personId(), Map.of("reason", reason));
    told.of(ticket, MailTemplate.DEADLINE_EXTENDED, ClosingWords.extended(ticket, reason));
    tickets.settle();
  }

  void askAgain(Desk desk, UUID id, int version) {
    Ticket ticket = reader.ours(desk, id, version);
    ticket.askAgain(clock.instant());
    evidence.write(Act.QUESTION_REPEATED, ticket.id(), ticket.personId(), Map.of());
    boolean suspends = ticket.suspendedSince() != null;
    told.of(
        ticket,
        suspends ? MailTemplate.SUSPENDING_QUESTION : MailTemplate.QUESTION_ASKED,
        ClosingWords.question(ticket, question(ticket).text(), suspends));
    tickets.settle();
  }

  private RequestMessage question(Ticket ticket) {
    return tickets.lastQuestion(ticket).orElseThrow(() -> new RuleBroken("ticket.noQuestionOpen"));
  }

  /**
   * What somebody without an account answered by post, mail or telephone; the clock goes on from
   * the day it is written down.
   */
  void heard(Desk desk, UUID id, int version, String words) {
    Ticket ticket = reader.ours(desk, id, version);
    if (reader.request(ticket).isOwnAccount()) throw new RuleBroken("ticket.answersHerself");
    tickets.add(
        ticket.answered(
            words, tickets.suspensions(ticket), tickets.checks(ticket), clock.instant()));
    evidence.write(Act.QUESTION_ANSWERED, ticket.id(), ticket.personId(), Map.of("text", words));
    tickets.settle();
  }

  /**
   * Says that what was accepted is done; only now may the answer say so too.
   *
   * @param gathered what she is to be handed with it
   */
  void executed(Desk desk, UUID id, int version, String note, List<Upload> gathered) {
    Ticket ticket = reader.ours(desk, id, version);
    tickets
        .task(ticket, ExecutionTask.Hands.DESK)
        .orElseThrow(() -> new RuleBroken("ticket.nothingToExecute"))
        .done(note, tickets.callerName(), clock.instant());
    tickets.touch(ticket);
    uploads.keep(ticket.tenantId(), ticket.personId(), ticket.id(), Purpose.EXECUTION, gathered);
    evidence.write(
        Act.EXECUTION_DONE, ticket.id(), ticket.personId(), Map.of("note", note.strip()));
    tickets.settle();
  }

  private static IdentityCheck check(List<IdentityCheck> checks, IdentityCheck.Subject subject) {
    return checks.stream()
        .filter(c -> c.subject() == subject)
        .findFirst()
        .orElseThrow(() -> new RuleBroken("ticket.identityNotAsked"));
  }

  private static List<Suspension> with(List<Suspension> before, Suspension more) {
    return Stream.concat(before.stream(), Stream.of(more)).toList();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), LegalClock.PARIS);
  }
}
