package fr.acta.portal.ticket;

import fr.acta.portal.evidence.Act;
import fr.acta.portal.evidence.EvidenceRecord;
import fr.acta.portal.mail.MailTemplate;
import fr.acta.portal.mail.Outbox;
import fr.acta.portal.tenancy.CurrentScope;
import fr.acta.portal.tenancy.RuleBroken;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What either desk does with its own tickets; the boundaries in front of it carry the audience. */
@Dependent
class TicketWork {
  @Inject private CurrentScope scope;
  @Inject private Clock clock;
  @Inject private Tickets tickets;
  @Inject private TicketReader reader;
  @Inject private HeldValues held;
  @Inject private AnswerLetter letter;
  @Inject private EvidenceRecord evidence;
  @Inject private Outbox outbox;

  void take(Desk desk, UUID id, int version) {
    Ticket ticket = ours(desk, id, version);
    ticket.take(scope.account(), tickets.callerName());
    evidence.write(Act.TICKET_TAKEN, ticket.id(), ticket.personId(), Map.of());
    tickets.settle();
  }

  void ask(Desk desk, UUID id, int version, String question) {
    Ticket ticket = ours(desk, id, version);
    tickets.add(ticket.ask(question, clock.instant()));
    evidence.write(Act.QUESTION_ASKED, ticket.id(), ticket.personId(), Map.of("text", question));
    tell(ticket, MailTemplate.QUESTION_ASKED);
    tickets.settle();
  }

  void saveDraft(Desk desk, UUID id, DecisionDraft draft) {
    Ticket ticket = ours(desk, id, draft.version());
    ticket.draft(draft.introduction());
    for (Correction correction : tickets.corrections(ticket)) {
      DecisionDraft.Choice choice = draft.decisions().get(correction.id());
      if (choice != null) correction.draft(choice.decision(), choice.reason());
    }
    tickets.touch(ticket);
    tickets.settle();
  }

  AnswerPreview preview(Desk desk, UUID id) {
    Ticket ticket = reader.find(id);
    demandOurs(desk, ticket);
    Outcome outcome = ticket.outcomeOf(tickets.corrections(ticket));
    return new AnswerPreview(ticket, outcome, text(ticket, held.of(ticket)));
  }

  /** Data, ticket, evidence and mail change together or not at all. */
  void send(Desk desk, UUID id, int version, String seal) {
    Ticket ticket = ours(desk, id, version);
    List<Correction> corrections = tickets.corrections(ticket);
    ticket.outcomeOf(corrections);
    Holdings now = held.of(ticket);
    String answer = text(ticket, now);
    if (!AnswerPreview.seal(answer).equals(seal)) throw new RuleBroken("ticket.answerChanged");
    for (Correction correction : corrections) {
      if (correction.decision() == Decision.ACCEPTED) correct(ticket, now, correction);
    }
    ticket.close(corrections, answer, clock.instant());
    Map<String, String> payload = Map.of("outcome", ticket.outcome().name(), "answer", answer);
    evidence.write(Act.TICKET_DECIDED, ticket.id(), ticket.personId(), payload);
    tell(ticket, MailTemplate.ANSWER_READY);
    tickets.settle();
  }

  /** Only the client decides its part; the DPO may ask its contact to, once a day. */
  void remind(UUID id) {
    Ticket ticket = reader.find(id);
    Instant now = clock.instant();
    ticket.reminded(now);
    evidence.write(Act.CLIENT_REMINDED, ticket.id(), ticket.personId(), Map.of());
    outbox.toDesk(
        ticket.tenantId(),
        reader.client(ticket).contactEmail(),
        MailTemplate.CLIENT_REMINDER,
        Map.of("ticket", ticket.id().toString(), "legalEnd", ticket.legalEnd()));
    tickets.settle();
  }

  private void correct(Ticket ticket, Holdings now, Correction correction) {
    held.correct(ticket, now, correction);
    Map<String, String> payload = Map.of("item", correction.item().name());
    evidence.write(Act.VALUE_CORRECTED, ticket.id(), ticket.personId(), payload);
  }

  private String text(Ticket ticket, Holdings now) {
    return letter.write(ticket, reader.client(ticket).name(), reader.items(ticket, now));
  }

  private void tell(Ticket ticket, MailTemplate template) {
    outbox.toPerson(
        ticket.tenantId(),
        ticket.personId(),
        template,
        ticket.language(),
        Map.of("request", ticket.requestId().toString()));
  }

  private Ticket ours(Desk desk, UUID id, int version) {
    Ticket ticket = reader.find(id);
    demandOurs(desk, ticket);
    ticket.demandVersion(version);
    return ticket;
  }

  private static void demandOurs(Desk desk, Ticket ticket) {
    if (ticket.desk() != desk) throw new RuleBroken("ticket.clientDecides");
  }
}
