package fr.acta.portal.ticket;

import fr.acta.portal.deadline.DeadlineStep;
import fr.acta.portal.deadline.StatutoryDeadline;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The statutory clock of a ticket, as its desk reads it today. */
public class ClockView {
  private final Ticket ticket;
  private final Surroundings around;
  private final StatutoryDeadline deadline;

  ClockView(Ticket ticket, Surroundings around) {
    this.ticket = ticket;
    this.around = around;
    this.deadline = ticket.deadline(around.suspensions(), around.lastDay(ticket));
  }

  /** Only a projection while the clock is suspended: as if she answered today. */
  public LocalDate getLegalEnd() {
    return deadline.legalEnd();
  }

  public List<DeadlineStep> getSteps() {
    return deadline.explanation();
  }

  /** Null while the clock runs. */
  public LocalDate getSuspendedSince() {
    return ticket.suspendedSince();
  }

  /** Null unless it was extended. */
  public LocalDate getExtendedOn() {
    return ticket.extendedOn();
  }

  public String getExtensionReason() {
    return ticket.extensionReason();
  }

  /** The date it would get if it were extended today; null where it may not be. */
  public LocalDate getExtensible() {
    return ticket.extensible(around.suspensions(), around.today());
  }

  /** A suspending question asked now would come late, and move nothing by itself. */
  public boolean isPastHalf() {
    return ticket.isPastHalf(around.today());
  }

  /** One was asked late: it moves nothing until the desk confirms it in writing. */
  public boolean isUnconfirmed() {
    return around.suspensions().stream().anyMatch(s -> !s.counts());
  }

  /** From receipt to the last day. */
  public long getDaysAllowed() {
    return ChronoUnit.DAYS.between(deadline.receivedOn(), deadline.legalEnd());
  }

  /** Never more than were allowed: how late it is stands elsewhere. */
  public long getDaysUsed() {
    long used = ChronoUnit.DAYS.between(deadline.receivedOn(), around.today());
    return Math.min(used, getDaysAllowed());
  }

  /** Since she contested an answer, if she did: the month counts from then. */
  public LocalDate getReopenedOn() {
    return ticket.reopenedOn();
  }
}
