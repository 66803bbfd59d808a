package fr.acta.portal.rightsrequest;

import fr.acta.portal.datamap.DataItem;
import fr.acta.portal.deadline.DeadlineStep;
import fr.acta.portal.deadline.StatutoryDeadline;
import fr.acta.portal.outside.OutsideLine;
import fr.acta.portal.tenancy.LegalClock;
import fr.acta.portal.ticket.Desk;
import fr.acta.portal.ticket.Outcome;
import fr.acta.portal.ticket.Ticket;
import fr.acta.portal.ticket.TicketState;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The part of her request that one desk decides. */
public final class Part {
  private final UUID id;
  private final int version;
  private final Desk desk;
  private final RequestStatus status;
  private final List<DataItem> items;
  private final List<AskedValue> values;
  private final List<Message> conversation;
  private final List<OutsideLine> outside;
  private final StatutoryDeadline deadline;
  private final LocalDate suspendedSince;
  private final LocalDate extendedOn;
  private final String extensionReason;
  private final boolean identified;
  private final Outcome outcome;
  private final String answer;
  private final LocalDate answeredOn;

  Part(
      Ticket ticket,
      StatutoryDeadline deadline,
      List<AskedValue> values,
      List<Message> conversation,
      List<OutsideLine> outside) {
    boolean closed = ticket.state() == TicketState.CLOSED;
    this.id = ticket.id();
    this.version = ticket.version();
    this.desk = ticket.desk();
    this.status = RequestStatus.of(ticket.state());
    this.items = ticket.items();
    this.values = List.copyOf(values);
    this.conversation = List.copyOf(conversation);
    this.outside = List.copyOf(outside);
    this.deadline = deadline;
    this.suspendedSince = closed ? null : ticket.suspendedSince();
    this.extendedOn = ticket.extendedOn();
    this.extensionReason = ticket.extensionReason();
    this.identified = ticket.isIdentified();
    this.outcome = closed ? ticket.outcome() : null;
    this.answer = closed ? ticket.answer() : null;
    this.answeredOn = closed ? LocalDate.ofInstant(ticket.closedAt(), LegalClock.PARIS) : null;
  }

  public UUID getId() {
    return id;
  }

  /** What a reply hands back, so that the same form sent twice is one reply. */
  public int getVersion() {
    return version;
  }

  public Desk getDesk() {
    return desk;
  }

  public RequestStatus getStatus() {
    return status;
  }

  public List<DataItem> getItems() {
    return items;
  }

  /** Empty in a list of requests. */
  public List<AskedValue> getValues() {
    return values;
  }

  /** Questions and replies, oldest first; empty in a list of requests. */
  public List<Message> getConversation() {
    return conversation;
  }

  /** Systems outside the portal that were asked for it, and how it ended. */
  public List<OutsideLine> getOutside() {
    return outside;
  }

  /** The last day to answer this part; only a projection while her answer is waited for. */
  public LocalDate getLegalEnd() {
    return deadline.legalEnd();
  }

  public List<DeadlineStep> getExplanation() {
    return deadline.explanation();
  }

  /** Since when her answer stops the clock; null while it runs. */
  public LocalDate getSuspendedSince() {
    return suspendedSince;
  }

  /** Null unless the desk takes longer. */
  public LocalDate getExtendedOn() {
    return extendedOn;
  }

  public String getExtensionReason() {
    return extensionReason;
  }

  public boolean isIdentified() {
    return identified;
  }

  public boolean isQuestionOpen() {
    return status == RequestStatus.NEEDS_ANSWER;
  }

  /** What she sends with her answer is evidence of who she is, and treated as that. */
  public boolean isIdentityAsked() {
    return isQuestionOpen()
        && conversation.stream()
            .filter(Message::isQuestion)
            .reduce((first, last) -> last)
            .filter(Message::asksWhoSheIs)
            .isPresent();
  }

  public boolean isDone() {
    return status == RequestStatus.DONE;
  }

  /** Null until it is decided. */
  public Outcome getOutcome() {
    return outcome;
  }

  /** Word for word as it was sent; null until it is decided. */
  public String getAnswer() {
    return answer;
  }

  public LocalDate getAnsweredOn() {
    return answeredOn;
  }
}
