package fr.acta.portal.ticket;

import fr.acta.portal.tenancy.RuleBroken;

/**
 * Where a ticket stands. Silence closes nothing and a question stops nothing: the desk may still
 * decide while it waits for the person.
 */
public enum TicketState {
  NEW,
  TAKEN,
  /** A question is with the person. */
  WAITING,
  CLOSED;

  TicketState take() {
    return from(this == NEW, TAKEN, "ticket.takenAlready");
  }

  TicketState ask() {
    return from(this == TAKEN, WAITING, this == NEW ? "ticket.takeFirst" : "ticket.questionOpen");
  }

  TicketState answered() {
    return from(this == WAITING, TAKEN, "ticket.noQuestionOpen");
  }

  TicketState close() {
    return from(isDecidable(), CLOSED, "ticket.takeFirst");
  }

  /** Somebody of the desk has it in hand. */
  public boolean isDecidable() {
    return this == TAKEN || this == WAITING;
  }

  private TicketState from(boolean allowed, TicketState next, String otherwise) {
    if (this == CLOSED) throw new RuleBroken("ticket.closedAlready");
    if (!allowed) throw new RuleBroken(otherwise);
    return next;
  }
}
