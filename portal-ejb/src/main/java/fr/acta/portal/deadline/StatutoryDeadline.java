package fr.acta.portal.deadline;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The last day to answer a request (GDPR art. 12(3)), counted by Regulation 1182/71: one calendar
 * month from receipt, or three when it was extended, longer by the days on which her answer was
 * waited for, then rolled off days off. All dates are civil dates in Europe/Paris and include their
 * last hour.
 */
public final class StatutoryDeadline {
  /** Where receipt is decided, wherever the server or the reader stands. */
  public static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private static final int EXTENDED_MONTHS = 3;
  private static final int CHARTER_MONTHS = 2;

  private final LocalDate receivedOn;
  private final boolean extended;
  private final List<Pause> pauses;
  private final LocalDate rawEnd;
  private final LocalDate legalEnd;
  private final List<DeadlineStep> steps = new ArrayList<>();

  private StatutoryDeadline(
      LocalDate receivedOn, boolean extended, Collection<Pause> pauses, LocalDate today) {
    this.receivedOn = receivedOn;
    this.extended = extended;
    this.pauses = List.copyOf(pauses);
    steps.add(DeadlineStep.of(DeadlineRule.RECEIPT, receivedOn, receivedOn));
    rawEnd = extended ? monthsAfterReceipt() : monthAfterReceipt();
    legalEnd = rolled(paused(today));
  }

  public static StatutoryDeadline receivedAt(Instant receipt) {
    return receivedOn(LocalDate.ofInstant(receipt, PARIS));
  }

  /** The day the request reached any official channel, read or not. */
  public static StatutoryDeadline receivedOn(LocalDate receipt) {
    return new StatutoryDeadline(receipt, false, List.of(), receipt);
  }

  /**
   * @param today an open pause lasts until then: what it gives is a projection
   */
  public StatutoryDeadline paused(Collection<Pause> pauses, LocalDate today) {
    return new StatutoryDeadline(receivedOn, extended, pauses, today);
  }

  /**
   * Once, and told to her within the first month; that month rolls, but no suspension lengthens it.
   */
  public boolean isExtensibleOn(LocalDate day) {
    return !extended && !day.isAfter(receivedOn(receivedOn).legalEnd());
  }

  /**
   * Three months counted from receipt, not one month and two more. Say {@link #paused} afterwards.
   *
   * @throws IllegalStateException where {@link #isExtensibleOn} says no
   */
  public StatutoryDeadline extendedOn(LocalDate day) {
    if (!isExtensibleOn(day))
      throw new IllegalStateException(extended ? "extended once already" : "after the first month");
    return new StatutoryDeadline(receivedOn, true, pauses, receivedOn);
  }

  private LocalDate monthAfterReceipt() {
    LocalDate end = receivedOn.plusMonths(1); // takes the last day where the day number is missing
    boolean sameNumber = end.getDayOfMonth() == receivedOn.getDayOfMonth();
    DeadlineRule rule = sameNumber ? DeadlineRule.ONE_MONTH : DeadlineRule.LAST_DAY_OF_MONTH;
    steps.add(DeadlineStep.of(rule, receivedOn, end));
    return end;
  }

  private LocalDate monthsAfterReceipt() {
    LocalDate end = receivedOn.plusMonths(EXTENDED_MONTHS);
    steps.add(DeadlineStep.of(DeadlineRule.EXTENSION, receivedOn, end));
    return end;
  }

  private LocalDate paused(LocalDate today) {
    long days = pauses.stream().flatMap(pause -> pause.days(today)).distinct().count();
    if (days == 0) return rawEnd;
    LocalDate end = rawEnd.plusDays(days);
    steps.add(DeadlineStep.of(DeadlineRule.SUSPENSION, rawEnd, end));
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

  public List<Pause> pauses() {
    return pauses;
  }

  public LocalDate receivedOn() {
    return receivedOn;
  }

  /** One month, or three, before suspensions, week-ends and holidays. */
  public LocalDate rawEnd() {
    return rawEnd;
  }

  /** The date that binds; only a projection while {@link #isPaused}. */
  public LocalDate legalEnd() {
    return legalEnd;
  }

  /** Her answer is out: there is no date yet that binds. */
  public boolean isPaused() {
    return pauses.stream().anyMatch(Pause::isOpen);
  }

  /**
   * The date reminders aim at: never after the legal end, and nobody is told it is the law. Where
   * an extension can be read in two ways, the earlier.
   */
  public LocalDate internalTarget() {
    if (!extended) return rawEnd;
    LocalDate twoMoreMonths = receivedOn.plusMonths(1).plusMonths(2);
    return twoMoreMonths.isBefore(rawEnd) ? twoMoreMonths : rawEnd;
  }

  /** The charter's outer promise; it never moves the legal end. */
  public LocalDate charterEnd() {
    return receivedOn.plusMonths(CHARTER_MONTHS);
  }

  /** How {@link #legalEnd()} was computed: receipt, period, suspension, then one step a day off. */
  public List<DeadlineStep> explanation() {
    return List.copyOf(steps);
  }
}
