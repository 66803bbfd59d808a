package fr.acta.portal.ticket;

import fr.acta.portal.evidence.Act;
import fr.acta.portal.evidence.EvidenceRecord;
import fr.acta.portal.file.Purpose;
import fr.acta.portal.file.Upload;
import fr.acta.portal.file.Uploads;
import fr.acta.portal.mail.MailTemplate;
import fr.acta.portal.tenancy.CurrentScope;
import fr.acta.portal.tenancy.RuleBroken;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
  @Inject private Staying staying;
  @Inject private EvidenceRecord evidence;
  @Inject private DeskMail desks;
  @Inject private Told told;
  @Inject private Uploads uploads;
  @Inject private IdentityPapers papers;
  @Inject private Instructions instructions;
  @Inject private TicketLock lock;
  @Inject private OutsideWork outside;

  void take(Desk desk, UUID id, int version) {
    Ticket ticket = reader.ours(desk, id, version);
    ticket.take(scope.account(), tickets.callerName());
    evidence.write(Act.TICKET_TAKEN, ticket.id(), ticket.personId(), Map.of());
    tickets.settle();
    outside.follow(ticket);
  }

  void ask(Desk desk, UUID id, int version, String question, List<Upload> enclosed) {
    Ticket ticket = reader.ours(desk, id, version);
    tickets.add(ticket.ask(RequestMessage.Purpose.QUESTION, question, clock.instant()));
    // Neither a mail nor a letter would bring it to her.
    if (!enclosed.isEmpty() && !reader.request(ticket).isAnsweredHere())
      throw new RuleBroken("ticket.fileHereOnly");
    uploads.keep(ticket.tenantId(), ticket.personId(), ticket.id(), Purpose.MESSAGE, enclosed);
    evidence.write(Act.QUESTION_ASKED, ticket.id(), ticket.personId(), Map.of("text", question));
    told.of(ticket, MailTemplate.QUESTION_ASKED, ClosingWords.question(ticket, question, false));
    tickets.settle();
  }

  void saveDraft(Desk desk, UUID id, DecisionDraft draft) {
    Ticket ticket = reader.ours(desk, id, draft.version());
    ticket.draft(draft.introduction());
    List<AskedItem> items = tickets.items(ticket);
    for (AskedItem item : items) {
      DecisionDraft.Choice choice = draft.decisions().get(item.id());
      if (choice != null) item.draft(ticket.right(), choice);
    }
    openTask(ticket, items);
    if (desk == Desk.CLIENT) instructions.follow(ticket, items);
    tickets.touch(ticket);
    tickets.settle();
    outside.follow(ticket);
  }

  /** A decision to accept is carried out before it is told. */
  private void openTask(Ticket ticket, List<AskedItem> items) {
    List<Decision> decisions =
        items.stream().map(AskedItem::decision).filter(Objects::nonNull).toList();
    if (decisions.isEmpty() || !ticket.mustBeExecuted(items, Outcome.of(decisions))) return;
    if (tickets.task(ticket, ExecutionTask.Hands.DESK).isPresent()) return;
    tickets.add(new ExecutionTask(ticket, ExecutionTask.Hands.DESK, clock.instant()));
    evidence.write(Act.EXECUTION_OPENED, ticket.id(), ticket.personId(), Map.of());
  }

  void note(Desk desk, UUID id, String text) {
    Ticket ticket = reader.find(id);
    TicketReader.demandOurs(desk, ticket);
    tickets.add(RequestMessage.toHer(ticket, RequestMessage.Purpose.NOTE, text, clock.instant()));
    evidence.write(Act.NOTE_WRITTEN, ticket.id(), null, Map.of("text", text));
  }

  AnswerPreview preview(Desk desk, UUID id) {
    Ticket ticket = reader.find(id);
    TicketReader.demandOurs(desk, ticket);
    List<AskedItem> items = tickets.items(ticket);
    Outcome outcome = ticket.outcomeOf(items);
    String text = text(ticket, items, held.of(ticket));
    List<ExecutionTask> tasks = tickets.tasks(ticket);
    return new AnswerPreview(
        ticket,
        outcome.after(tasks),
        text,
        reader.request(ticket),
        ticket.isExecuted(items, outcome, tasks),
        ticket.isInstructed(outcome, tasks),
        outcome == Outcome.REFUSED ? List.of() : outside.waiting(ticket),
        reader.gathered(ticket));
  }

  /** Data, ticket, evidence and mail change together or not at all. */
  void send(Desk desk, UUID id, int version, String seal) {
    Ticket ticket = reader.ours(desk, id, version);
    List<AskedItem> items = tickets.items(ticket);
    ticket.outcomeOf(items);
    Holdings now = held.of(ticket);
    String answer = text(ticket, items, now);
    if (!AnswerPreview.seal(answer).equals(seal)) throw new RuleBroken("ticket.answerChanged");
    items.stream().filter(item -> item.item() != null).forEach(item -> carryOut(ticket, now, item));
    papers.destroy(ticket);
    ticket.close(items, tickets.tasks(ticket), outside.waiting(ticket), answer, clock.instant());
    Map<String, String> payload =
        Map.of(
            "outcome",
            ticket.outcome().name(),
            "answer",
            answer,
            "template",
            "answer/" + AnswerLetter.VERSION);
    evidence.write(Act.TICKET_DECIDED, ticket.id(), ticket.personId(), payload);
    told.of(ticket, MailTemplate.ANSWER_READY, answer);
    tickets.settle();
    lock.decided(ticket);
  }

  /** Only the client decides its part; the DPO may ask its contact to, once a day. */
  void remind(UUID id) {
    Ticket ticket = reader.find(id);
    Instant now = clock.instant();
    ticket.reminded(now);
    evidence.write(Act.CLIENT_REMINDED, ticket.id(), ticket.personId(), Map.of());
    desks.tell(ticket, Desk.CLIENT, MailTemplate.CLIENT_REMINDER);
    tickets.settle();
  }

  private void carryOut(Ticket ticket, Holdings now, AskedItem item) {
    boolean accepted = item.decision() == Decision.ACCEPTED;
    if (ticket.right() == Right.ERASURE && accepted) erase(ticket, now, item);
    if (ticket.right() != Right.RECTIFICATION) return;
    if (accepted) correct(ticket, now, item);
    if (item.decision() == Decision.CONTESTED) contest(ticket, now, item);
  }

  private void erase(Ticket ticket, Holdings now, AskedItem item) {
    if (!held.erase(ticket, now, item)) return;
    Map<String, String> payload = Map.of("item", item.item().name());
    evidence.write(Act.VALUE_ERASED, ticket.id(), ticket.personId(), payload);
  }

  private void correct(Ticket ticket, Holdings now, AskedItem item) {
    held.correct(ticket, now, item);
    Map<String, String> payload = Map.of("item", item.item().name());
    evidence.write(Act.VALUE_CORRECTED, ticket.id(), ticket.personId(), payload);
  }

  private void contest(Ticket ticket, Holdings now, AskedItem item) {
    held.contest(ticket, now, item);
    Map<String, String> payload = Map.of("item", item.item().name());
    evidence.write(Act.VALUE_CONTESTED, ticket.id(), ticket.personId(), payload);
  }

  private String text(Ticket ticket, List<AskedItem> items, Holdings now) {
    return letter.write(
        ticket,
        reader.client(ticket).name(),
        TicketReader.items(items, now),
        tickets.tasks(ticket),
        staying.of(ticket));
  }
}
