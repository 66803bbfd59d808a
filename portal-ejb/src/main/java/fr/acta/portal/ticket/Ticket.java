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
import java.util.Locale;
import java.util.UUID;

/** What one desk decides of a request, by the request's statutory deadline. */
@Entity
@Table(name = "ticket", schema = "portal")
public class Ticket extends FiledPart {
  static final int LONGEST_INTRODUCTION = 4000;

  @Enumerated(EnumType.STRING)
  private TicketState state;

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

  @Column(name = "closed_at")
  private Instant closedAt;

  protected Ticket() {}

  private Ticket(
      UUID tenant,
      UUID request,
      UUID person,
      String personName,
      Right right,
      String reference,
      Desk desk,
      Locale language,
      Instant receivedAt,
      Collection<DataItem> items) {
    super(tenant, request, person, personName, right, reference, desk, language, receivedAt, items);
    state = TicketState.NEW;
  }

  /**
   * A part of a request that was just filed. The deadline is the law's and nothing in the ticket
   * moves it.
   *
   * @param language the person's, in which she will be answered
   */
  public static Ticket open(
      UUID tenant,
      UUID request,
      UUID person,
      String personName,
      Right right,
      String reference,
      Desk desk,
      Locale language,
      Instant receivedAt,
      Collection<DataItem> items) {
    return new Ticket(
        tenant, request, person, personName, right, reference, desk, language, receivedAt, items);
  }

  void take(UUID account, String name) {
    state = state.take();
    assigneeId = account;
    assigneeName = name;
  }

  RequestMessage ask(String question, Instant now) {
    state = state.ask();
    return new RequestMessage(this, RequestMessage.Author.DESK, question, now);
  }

  /** She replied: the ticket is the desk's again. */
  public RequestMessage answered(String reply, Instant now) {
    state = state.answered();
    return new RequestMessage(this, RequestMessage.Author.PERSON, reply, now);
  }

  /** The desk's own paragraph; the decisions' sentences and the remedies are never its to write. */
  void draft(String words) {
    demandDecidable();
    if (words != null && words.length() > LONGEST_INTRODUCTION)
      throw new RuleBroken("ticket.tooLong", LONGEST_INTRODUCTION);
    introduction = words == null || words.isBlank() ? null : words.strip();
  }

  /** The outcome if it were decided now, every item having its decision. */
  Outcome outcomeOf(Collection<Correction> corrections) {
    demandDecidable();
    corrections.forEach(Correction::demandDecided);
    return Outcome.of(corrections.stream().map(Correction::decision).toList());
  }

  void close(Collection<Correction> corrections, String finalAnswer, Instant now) {
    outcome = outcomeOf(corrections);
    state = state.close();
    answer = finalAnswer;
    closedAt = now;
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
    return remindedAt == null
        || LocalDate.ofInstant(remindedAt, LegalClock.PARIS)
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

  public Instant closedAt() {
    return closedAt;
  }
}
