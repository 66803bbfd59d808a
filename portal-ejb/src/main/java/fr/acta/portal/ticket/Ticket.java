package fr.acta.portal.ticket;

import fr.acta.portal.datamap.DataItem;
import fr.acta.portal.tenancy.LegalClock;
import fr.acta.portal.tenancy.RuleBroken;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What one desk decides of a request, by the request's statutory deadline. */
@Entity
@Table(name = "ticket", schema = "portal")
public class Ticket extends ClockedPart {
  static final int LONGEST_INTRODUCTION = 4000;

  @Enumerated(EnumType.STRING)
  private TicketState state;

  private boolean identified;

  @Column(name = "assignee_id")
  private UUID assigneeId;

  @Column(name = "assignee_name")
  private String assigneeName;

  private String introduction;

  @Enumerated(EnumType.STRING)
  private Outcome outcome;

  private String answer;

  @Column(name = "reminded_at")
  private Instant remindedAt;

  @Column(name = "asked_again_at")
  private Instant askedAgainAt;

  @Column(name = "escalated_at")
  private Instant escalatedAt;

  @Column(name = "closed_at")
  private Instant closedAt;

  @Column(name = "reopened_on")
  private LocalDate reopenedOn;

  @Column(name = "joined_to")
  private UUID joinedTo;

  protected Ticket() {}

  private Ticket(Filed filed, Desk desk, Collection<DataItem> items) {
    super(filed, desk, items);
    state = TicketState.NEW;
  }

  /** A part of a request that was just filed. */
  public static Ticket open(Filed filed, Desk desk, Collection<DataItem> items) {
    Ticket ticket = new Ticket(filed, desk, items);
    ticket.tell(List.of(), LocalDate.ofInstant(filed.receivedAt(), LegalClock.PARIS));
    return ticket;
  }

  /** What is obeyed has nothing to decide: it is answered as it is filed. */
  public void obey(String confirmation, Instant now) {
    if (!right().isObeyed()) throw new IllegalStateException(right() + " is decided by a desk");
    identified = true;
    end(TicketState.CLOSED, Outcome.ACCEPTED, confirmation, now);
  }

  void take(UUID account, String name) {
    state = state.take();
    assigneeId = account;
    assigneeName = name;
  }

  RequestMessage ask(RequestMessage.Purpose purpose, String question, Instant now) {
    state = state.ask();
    askedAgainAt = null;
    return RequestMessage.toHer(this, purpose, question, now);
  }

  /**
   * She replied: what she was asked is given, the clock goes on, the ticket is the desk's again.
   *
   * @param suspensions and {@code checks} of this ticket, read before: the database lets her hand
   *     it back in one statement, not in two
   */
  public RequestMessage answered(
      String reply,
      Collection<Suspension> suspensions,
      Collection<IdentityCheck> checks,
      Instant now) {
    state = state.answered();
    checks.forEach(IdentityCheck::given);
    goOn(suspensions, LocalDate.ofInstant(now, LegalClock.PARIS));
    return RequestMessage.fromHer(this, reply, now);
  }

  /** What she wrote by mail: the answer to a question, or one more word, which moves nothing. */
  public RequestMessage heard(
      String words,
      Collection<Suspension> suspensions,
      Collection<IdentityCheck> checks,
      Instant now) {
    return state == TicketState.WAITING
        ? answered(words, suspensions, checks, now)
        : RequestMessage.fromHer(this, words, now);
  }

  /** What she was asked is known otherwise: nothing is waited for any longer. */
  void known(Collection<Suspension> suspensions, LocalDate today) {
    state = state.answered();
    goOn(suspensions, today);
  }

  /** The desk's own paragraph; the decisions' sentences and the remedies are never its to write. */
  void draft(String words) {
    demandDecidable();
    if (words != null && words.length() > LONGEST_INTRODUCTION)
      throw new RuleBroken("ticket.tooLong", LONGEST_INTRODUCTION);
    introduction = words == null || words.isBlank() ? null : words.strip();
  }

  /** Everything that must be established is, or not yet; what is obeyed needs nobody's identity. */
  public void identify(Collection<IdentityCheck> checks) {
    if (right().isObeyed()) return;
    identified = !checks.isEmpty() && checks.stream().allMatch(IdentityCheck::isConfirmed);
  }

  /** The outcome if it were decided now, every item having its decision. */
  Outcome outcomeOf(Collection<AskedItem> items) {
    demandDecidable();
    if (!identified) throw new RuleBroken("ticket.identifyFirst");
    items.forEach(AskedItem::demandDecided);
    Outcome decided = Outcome.of(items.stream().map(AskedItem::decision).toList());
    if (right().isAnsweredInWords() && decided == Outcome.ACCEPTED && introduction == null)
      throw new RuleBroken("ticket.writeTheAnswer");
    return decided;
  }

  /**
   * @param tasks what its acceptance gave to do, to whomever
   * @param asked names of the systems outside the portal that have not answered
   */
  void close(
      Collection<AskedItem> items,
      Collection<ExecutionTask> tasks,
      Collection<String> asked,
      String finalAnswer,
      Instant now) {
    Outcome decided = outcomeOf(items);
    if (!isExecuted(items, decided, tasks)) throw new RuleBroken("ticket.executeFirst");
    if (isInstructed(decided, tasks)) throw new RuleBroken("ticket.instructionOpen");
    if (decided != Outcome.REFUSED && !asked.isEmpty())
      throw new RuleBroken("ticket.outsideOpen", OutsideWork.said(asked));
    end(state.decide(), decided.after(tasks), finalAnswer, now);
  }

  /** Nothing accepted is left for this desk to do. */
  boolean isExecuted(
      Collection<AskedItem> items, Outcome decided, Collection<ExecutionTask> tasks) {
    if (decided == Outcome.REFUSED) return true;
    List<ExecutionTask> own =
        tasks.stream().filter(task -> task.hands() == ExecutionTask.Hands.DESK).toList();
    boolean lacks = own.isEmpty() && mustBeExecuted(items, decided);
    return !lacks && own.stream().allMatch(ExecutionTask::isDone);
  }

  /** The operator has an instruction of the client's still to carry out. */
  boolean isInstructed(Outcome decided, Collection<ExecutionTask> tasks) {
    return decided != Outcome.REFUSED
        && tasks.stream().anyMatch(task -> task.isOpen(ExecutionTask.Hands.OPERATOR));
  }

  /** A rectification of named values is done by the answer itself, one in words by somebody. */
  boolean mustBeExecuted(Collection<AskedItem> items, Outcome decided) {
    boolean inWords = items.stream().anyMatch(i -> i.item() == null);
    boolean byHand = right().isExecuted() || right() == Right.RECTIFICATION && inWords;
    return byHand && decided != Outcome.REFUSED;
  }

  public void withdraw(String confirmation, Instant now) {
    end(state.withdraw(), Outcome.WITHDRAWN, confirmation, now);
  }

  /** A reasoned end after her silence, never the silence itself; her word opens it again. */
  void giveUp(String reasons, Instant now) {
    if (suspendedSince() == null || identified) throw new RuleBroken("ticket.identityNotAsked");
    if (askedAgainAt == null) throw new RuleBroken("ticket.remindFirst");
    end(state.giveUp(), Outcome.UNIDENTIFIED, reasons, now);
  }

  boolean mayBeGivenUp() {
    return state == TicketState.WAITING
        && suspendedSince() != null
        && !identified
        && askedAgainAt != null;
  }

  void join(Ticket other, String words, Instant now) {
    if (other.id().equals(id()) || other.state == TicketState.CLOSED || other.desk() != desk())
      throw new RuleBroken("ticket.joinsNothing");
    // Each keeps its receipt, the earliest binds: so the later one is joined to it.
    if (receivedAt().isBefore(other.receivedAt())) throw new RuleBroken("ticket.joinTheLater");
    joinedTo = other.id();
    end(state.moveOn(), Outcome.JOINED, words, now);
  }

  /** Its person was found in another organisation. */
  public void forward(String words, Instant now) {
    if (personId() != null) throw new RuleBroken("ticket.personKnown");
    end(state.moveOn(), Outcome.FORWARDED, words, now);
  }

  /**
   * She contests the answer, or comes with what was missing. The former answer is returned, to
   * stand in the conversation.
   */
  RequestMessage reopen(LocalDate today) {
    state = state.reopen();
    if (outcome == Outcome.JOINED || outcome == Outcome.FORWARDED)
      throw new RuleBroken("ticket.goesOnElsewhere");
    RequestMessage former =
        RequestMessage.toHer(this, RequestMessage.Purpose.ANSWER, answer, closedAt);
    if (outcome != Outcome.UNIDENTIFIED) restart(today);
    reopenedOn = today;
    outcome = null;
    answer = null;
    closedAt = null;
    return former;
  }

  /** What only went on elsewhere, or had nothing to decide, is not opened again. */
  boolean mayBeReopened() {
    return state == TicketState.CLOSED
        && outcome != Outcome.JOINED
        && outcome != Outcome.FORWARDED
        && !right().isObeyed();
  }

  private void end(TicketState closed, Outcome how, String words, Instant now) {
    if (words == null || words.isBlank()) throw new RuleBroken("ticket.answerEmpty");
    state = closed;
    outcome = how;
    answer = words;
    closedAt = now;
  }

  /** The question is put to her again; at most once a day. */
  void askAgain(Instant now) {
    if (state != TicketState.WAITING) throw new RuleBroken("ticket.noQuestionOpen");
    if (!isBeforeToday(askedAgainAt, now)) throw new RuleBroken("ticket.askedAgainToday");
    askedAgainAt = now;
  }

  boolean mayBeAskedAgain(Instant now) {
    return state == TicketState.WAITING && isBeforeToday(askedAgainAt, now);
  }

  /** Past its deadline: whoever answers for it was told. */
  void escalated(Instant now) {
    escalatedAt = now;
  }

  void reminded(Instant now) {
    if (desk() != Desk.CLIENT)
      throw new IllegalStateException("only the client's desk is reminded");
    if (state == TicketState.CLOSED) throw new RuleBroken("ticket.closedAlready");
    if (!mayBeReminded(now)) throw new RuleBroken("ticket.remindedToday");
    remindedAt = now;
  }

  /** Once a day of the law's calendar. */
  boolean mayBeReminded(Instant now) {
    return isBeforeToday(remindedAt, now);
  }

  private static boolean isBeforeToday(Instant moment, Instant now) {
    return moment == null
        || LocalDate.ofInstant(moment, LegalClock.PARIS)
            .isBefore(LocalDate.ofInstant(now, LegalClock.PARIS));
  }

  void demandDecidable() {
    if (state == TicketState.CLOSED) throw new RuleBroken("ticket.closedAlready");
    if (!state.isDecidable()) throw new RuleBroken("ticket.takeFirst");
  }

  /** Refuses an act on a page that no longer shows how things stand. */
  void demandVersion(int shown) {
    if (state == TicketState.CLOSED) throw new RuleBroken("ticket.closedAlready");
    if (version() != shown) throw new RuleBroken("ticket.changedMeanwhile");
  }

  public TicketState state() {
    return state;
  }

  public boolean isIdentified() {
    return identified;
  }

  UUID assigneeId() {
    return assigneeId;
  }

  String assigneeName() {
    return assigneeName;
  }

  String introduction() {
    return introduction;
  }

  /** Null until it is closed. */
  public Outcome outcome() {
    return outcome;
  }

  /** The text she was sent, word for word; null until it is closed. */
  public String answer() {
    return answer;
  }

  Instant remindedAt() {
    return remindedAt;
  }

  Instant askedAgainAt() {
    return askedAgainAt;
  }

  public Instant closedAt() {
    return closedAt;
  }

  LocalDate reopenedOn() {
    return reopenedOn;
  }

  UUID joinedTo() {
    return joinedTo;
  }
}
