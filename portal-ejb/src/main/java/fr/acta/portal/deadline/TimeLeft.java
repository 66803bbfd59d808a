package fr.acta.portal.deadline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * What a reader wants to know of a date: "dans 4 jours", "demain", "en retard de 2 jours".
 *
 * @param days civil days from today, negative when the date has passed; 0 is not late, the last day
 *     counts to its last hour
 */
public record TimeLeft(long days) {

  /** Both dates in Europe/Paris. */
  public static TimeLeft until(LocalDate end, LocalDate today) {
    return new TimeLeft(ChronoUnit.DAYS.between(today, end));
  }

  public boolean isLate() {
    return days < 0;
  }

  /**
   * Key in the {@code deadline} bundle; its only argument is the number of days, never negative.
   */
  public String key() {
    if (days == 0) {
      return "left.today";
    }
    if (Math.abs(days) == 1) {
      return isLate() ? "left.late_one" : "left.tomorrow";
    }
    return isLate() ? "left.late" : "left.days";
  }

  public String text(Locale locale) {
    return DeadlineStep.TEXTS.say(locale, key(), Math.abs(days));
  }
}
