package fr.acta.portal.deadline;

import fr.acta.portal.tenancy.LegalClock;
import fr.acta.portal.tenancy.RuleBroken;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The last day to answer a request: one calendar month from receipt, or three once extended (GDPR
 * art. 12(3)), counted by Regulation 1182/71, and the days on which only the person could go on.
 * All dates are civil dates in Europe/Paris and include their last hour.
 */
public final class StatutoryDeadline {
  private static final int EXTENDED_MONTHS = 3;
  private static final int CHARTER_MONTHS = 2;

  private final LocalDate utcDate;
  private final LocalDate receivedOn;
  private final Optional<LocalDate> extendedOn;
  private final List<Suspension> suspensions;
  private final LocalDate today;
  private final LocalDate rawEnd;
  private final LocalDate legalEnd;
  private final List<DeadlineStep> steps;

  private StatutoryDeadline(
      LocalDate utcDate,
      LocalDate receivedOn,
      Optional<LocalDate> extendedOn,
      List<Suspension> suspensions,
      LocalDate today) {
    this.utcDate = utcDate;
    this.receivedOn = receivedOn;
    this.extendedOn = extendedOn;
    this.suspensions = suspensions;
    this.today = today;

    Course course = new Course(utcDate, receivedOn);
    course.months(receivedOn, 1, DeadlineRule.ONE_MONTH, DeadlineRule.LAST_DAY_OF_MONTH);
    if (extendedOn.isPresent())
      course.months(
          receivedOn, EXTENDED_MONTHS, DeadlineRule.EXTENSION, DeadlineRule.EXTENSION_LAST_DAY);
    rawEnd = course.at();
    course.suspend(suspensions, receivedOn, today);
    course.roll();
    legalEnd = course.at();
    steps = course.steps();
  }

  public static StatutoryDeadline receivedAt(Instant receipt) {
    return received(
        LocalDate.ofInstant(receipt, ZoneOffset.UTC),
        LocalDate.ofInstant(receipt, LegalClock.PARIS));
  }

  /** The day the request reached any official channel, read or not. */
  public static StatutoryDeadline receivedOn(LocalDate receipt) {
    return received(receipt, receipt);
  }

  private static StatutoryDeadline received(LocalDate utcDate, LocalDate receivedOn) {
    return new StatutoryDeadline(utcDate, receivedOn, Optional.empty(), List.of(), receivedOn);
  }

  /**
   * The same with these questions as well.
   *
   * @param today for those whose answer is awaited: the date is then that of an answer today
   * @throws RuleBroken for a question asked before there was a request
   */
  public StatutoryDeadline suspended(Collection<Suspension> questions, LocalDate today) {
    questions.forEach(question -> question.demandSince(receivedOn));
    List<Suspension> all =
        Stream.concat(suspensions.stream(), questions.stream())
            .sorted(Comparator.comparing(Suspension::askedOn))
            .toList();
    return new StatutoryDeadline(utcDate, receivedOn, extendedOn, all, today);
  }

  /**
   * The same, extended: to three months counted from receipt, not from the end of the first.
   *
   * @param notifiedOn the day the person was told, with the reasons
   * @throws RuleBroken after the first month, before receipt, or for a second extension
   */
  public StatutoryDeadline extendedOn(LocalDate notifiedOn) {
    if (extendedOn.isPresent())
      throw new RuleBroken("deadline.refused.extension_twice", extendedOn.get());
    if (notifiedOn.isBefore(receivedOn))
      throw new RuleBroken("deadline.refused.extension_early", notifiedOn, receivedOn);
    if (notifiedOn.isAfter(lastDayToExtend()))
      throw new RuleBroken("deadline.refused.extension_late", lastDayToExtend());
    return new StatutoryDeadline(utcDate, receivedOn, Optional.of(notifiedOn), suspensions, today);
  }

  public LocalDate receivedOn() {
    return receivedOn;
  }

  /** One month, or three once extended: before suspensions, week-ends and holidays. */
  public LocalDate rawEnd() {
    return rawEnd;
  }

  /** The date that binds; a projection while {@link #isProjected()}. */
  public LocalDate legalEnd() {
    return legalEnd;
  }

  /** An answer is awaited that alone will fix the date: show it as a projection or not at all. */
  public boolean isProjected() {
    return steps.stream().anyMatch(step -> step.rule().isAwaiting());
  }

  /** Questions that move nothing unless the DPO confirms them in writing: an alarm. */
  public List<Suspension> lateQuestions() {
    return steps.stream()
        .filter(step -> step.rule() == DeadlineRule.LATE_QUESTION)
        .flatMap(step -> step.suspension().stream())
        .toList();
  }

  /** End of the first month: it rolls, but no suspension lengthens it. */
  public LocalDate lastDayToExtend() {
    return FrenchHolidays.rolled(receivedOn.plusMonths(1));
  }

  /**
   * The date reminders aim at: never after the legal end, and nobody is told it is the law. Once
   * extended, two months from the end of the first: never later than three from receipt.
   */
  public LocalDate internalTarget() {
    LocalDate month = receivedOn.plusMonths(1);
    return extendedOn.isEmpty() ? month : month.plusMonths(EXTENDED_MONTHS - 1);
  }

  /** The charter's outer promise; it never moves the legal end. */
  public LocalDate charterEnd() {
    return receivedOn.plusMonths(CHARTER_MONTHS);
  }

  /** How {@link #legalEnd()} was computed: receipt, period, then one step a rule. */
  public List<DeadlineStep> explanation() {
    return steps;
  }
}
