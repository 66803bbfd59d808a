package fr.acta.portal.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A date on its way through the rules: each one leaves a step. */
final class Course {
  private final List<DeadlineStep> steps = new ArrayList<>();
  private LocalDate at;

  Course(LocalDate utcDate, LocalDate receivedOn) {
    at = utcDate;
    if (!utcDate.equals(receivedOn)) to(DeadlineRule.PARIS_DATE, receivedOn);
    to(DeadlineRule.RECEIPT, receivedOn);
  }

  LocalDate at() {
    return at;
  }

  List<DeadlineStep> steps() {
    return List.copyOf(steps);
  }

  private void to(DeadlineRule rule, LocalDate next) {
    take(DeadlineStep.of(rule, at, next));
  }

  /** Months from a start, by the other rule where the last of them lacks the day number. */
  void months(LocalDate start, int months, DeadlineRule rule, DeadlineRule lastDay) {
    LocalDate end = start.plusMonths(months);
    to(end.getDayOfMonth() == start.getDayOfMonth() ? rule : lastDay, end);
  }

  /**
   * Adds the days on which only the person could go on, each civil day once, however many questions
   * were open on it.
   *
   * @param questions by date of asking
   * @param today the day of the answer to those that have none
   */
  void suspend(List<Suspension> questions, LocalDate receivedOn, LocalDate today) {
    LocalDate counted = receivedOn;
    for (Suspension question : questions) {
      if (question.askedOn().isAfter(FrenchHolidays.rolled(at))) {
        question(DeadlineRule.QUESTION_AFTER_END, question, 0);
      } else if (question.isLate(receivedOn) && !question.confirmed()) {
        question(DeadlineRule.LATE_QUESTION, question, 0);
      } else {
        LocalDate from = later(question.askedOn(), counted);
        counted = later(from, question.answeredOn().orElse(today));
        question(question.rule(), question, ChronoUnit.DAYS.between(from, counted));
      }
    }
  }

  private void question(DeadlineRule rule, Suspension question, long days) {
    take(new DeadlineStep(rule, at, at.plusDays(days), Optional.empty(), Optional.of(question)));
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  void roll() {
    while (!FrenchHolidays.isWorkingDay(at)) {
      if (FrenchHolidays.isWeekend(at)) {
        to(DeadlineRule.WEEKEND, at.with(TemporalAdjusters.next(DayOfWeek.MONDAY)));
      } else {
        take(
            new DeadlineStep(
                DeadlineRule.HOLIDAY, at, at.plusDays(1), FrenchHolidays.on(at), Optional.empty()));
      }
    }
  }

  private void take(DeadlineStep step) {
    steps.add(step);
    at = step.after();
  }
}
