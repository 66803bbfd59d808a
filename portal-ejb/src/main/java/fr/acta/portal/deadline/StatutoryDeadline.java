package fr.acta.portal.deadline;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The last day to answer a request: one calendar month from receipt (GDPR art. 12(3)), counted by
 * Regulation 1182/71. All dates are civil dates in Europe/Paris and include their last hour.
 */
public final class StatutoryDeadline {
  /** Where receipt is decided, wherever the server or the reader stands. */
  public static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private static final int CHARTER_MONTHS = 2;

  private final LocalDate receivedOn;
  private final LocalDate rawEnd;
  private final LocalDate legalEnd;
  private final List<DeadlineStep> steps = new ArrayList<>();

  private StatutoryDeadline(LocalDate receivedOn) {
    this.receivedOn = receivedOn;
    steps.add(DeadlineStep.of(DeadlineRule.RECEIPT, receivedOn, receivedOn));
    rawEnd = monthAfter(receivedOn);
    legalEnd = rolled(rawEnd);
  }

  public static StatutoryDeadline receivedAt(Instant receipt) {
    return receivedOn(LocalDate.ofInstant(receipt, PARIS));
  }

  /** The day the request reached any official channel, read or not. */
  public static StatutoryDeadline receivedOn(LocalDate receipt) {
    return new StatutoryDeadline(receipt);
  }

  private LocalDate monthAfter(LocalDate start) {
    LocalDate end = start.plusMonths(1); // takes the last day where the day number is missing
    boolean sameNumber = end.getDayOfMonth() == start.getDayOfMonth();
    steps.add(
        DeadlineStep.of(
            sameNumber ? DeadlineRule.ONE_MONTH : DeadlineRule.LAST_DAY_OF_MONTH, start, end));
    return end;
  }

  private LocalDate rolled(LocalDate end) {
    if (FrenchHolidays.isWeekend(end)) {
      LocalDate monday = end.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
      steps.add(DeadlineStep.of(DeadlineRule.WEEKEND, end, monday));
      return rolled(monday);
    }
    Optional<PublicHoliday> holiday = FrenchHolidays.on(end);
    if (holiday.isPresent()) {
      LocalDate next = end.plusDays(1);
      steps.add(new DeadlineStep(DeadlineRule.HOLIDAY, end, next, holiday));
      return rolled(next);
    }
    return end;
  }

  public LocalDate receivedOn() {
    return receivedOn;
  }

  /** One month, before week-ends and holidays. */
  public LocalDate rawEnd() {
    return rawEnd;
  }

  /** The date that binds. */
  public LocalDate legalEnd() {
    return legalEnd;
  }

  /** The date reminders aim at: never after the legal end, and nobody is told it is the law. */
  public LocalDate internalTarget() {
    return rawEnd;
  }

  /** The charter's outer promise; it never moves the legal end. */
  public LocalDate charterEnd() {
    return receivedOn.plusMonths(CHARTER_MONTHS);
  }

  /** How {@link #legalEnd()} was computed: receipt, period, then one step a postponement. */
  public List<DeadlineStep> explanation() {
    return List.copyOf(steps);
  }
}
