package fr.acta.portal.ticket;

import fr.acta.portal.evidence.Act;
import fr.acta.portal.evidence.EvidenceRecord;
import fr.acta.portal.mail.MailTemplate;
import fr.acta.portal.tenancy.LegalClock;
import fr.acta.portal.tenancy.RuleBroken;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How a ticket ends without a decision, and how it is opened again. Each tells her in words. */
@Dependent
class OtherEnds {
  @Inject private Clock clock;
  @Inject private Tickets tickets;
  @Inject private TicketReader reader;
  @Inject private EvidenceRecord evidence;
  @Inject private Told told;
  @Inject private IdentityPapers papers;
  @Inject private TicketLock lock;

  void giveUp(Desk desk, UUID id, int version, String reasons) {
    Ticket ticket = reader.ours(desk, id, version);
    if (reasons == null || reasons.isBlank()) throw new RuleBroken("ticket.giveUpReasons");
    papers.destroy(ticket);
    ticket.giveUp(ClosingWords.unidentified(ticket, reasons), clock.instant());
    ended(ticket, Act.TICKET_UNIDENTIFIED);
  }

  void join(Desk desk, UUID id, int version, UUID earlier) {
    Ticket ticket = reader.ours(desk, id, version);
    Ticket other = reader.find(earlier);
    papers.destroy(ticket);
    ticket.join(other, ClosingWords.joined(ticket, other.reference()), clock.instant());
    ended(ticket, Act.TICKET_JOINED);
  }

  private void ended(Ticket ticket, Act act) {
    evidence.write(act, ticket.id(), ticket.personId(), Map.of("answer", ticket.answer()));
    told.of(ticket, MailTemplate.ANSWER_READY, ticket.answer());
    tickets.settle();
  }

  /**
   * @param why she contests, or what she brought; kept as a note for whoever takes it up
   */
  void reopen(Desk desk, UUID id, String why) {
    Ticket ticket = reader.find(id);
    TicketReader.demandOurs(desk, ticket);
    if (why == null || why.isBlank()) throw new RuleBroken("ticket.reopenWhy");
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, LegalClock.PARIS);
    List<Suspension> suspensions = tickets.suspensions(ticket);
    tickets.add(ticket.reopen(today));
    // The parts of a closed ticket are closed too: it must be open first.
    tickets.settle();
    tickets.add(RequestMessage.toHer(ticket, RequestMessage.Purpose.NOTE, why, now));
    ticket.goOn(suspensions, today);
    lock.check(ticket);
    evidence.write(Act.TICKET_REOPENED, ticket.id(), ticket.personId(), Map.of("why", why));
    told.of(ticket, MailTemplate.TICKET_REOPENED, ClosingWords.reopened(ticket));
    tickets.settle();
  }
}
