package fr.acta.portal.ticket;

import fr.acta.portal.tenancy.RuleBroken;

/**
 * Where a ticket stands. Silence closes nothing: every way to {@link #CLOSED} is somebody's act
 * with a text. A question about identity or precision suspends the clock, any other stops nothing.
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

  TicketState decide() {
    return from(isDecidable(), CLOSED, "ticket.takeFirst");
  }

  /** Hers to take back as long as it is open. */
  TicketState withdraw() {
    return from(true, CLOSED, "");
  }

  /** She was asked who she is, reminded, and never answered. */
  TicketState giveUp() {
    return from(this == WAITING, CLOSED, "ticket.noQuestionOpen");
  }

  /** The same request once more, or one that belongs to another organisation. */
  TicketState moveOn() {
    return from(this == NEW || this == TAKEN, CLOSED, "ticket.questionOpen");
  }

  TicketState reopen() {
    if (this != CLOSED) throw new RuleBroken("ticket.openStill");
    return TAKEN;
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
