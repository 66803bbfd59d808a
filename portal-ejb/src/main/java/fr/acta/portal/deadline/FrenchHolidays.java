package fr.acta.portal.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/** Which days are no working days for Regulation 1182/71 art. 3(4), in mainland France. */
public final class FrenchHolidays {
  private FrenchHolidays() {}

  /** Ascension and 8 May or 1 May can be the same day (2008): then the first of the enum. */
  public static Optional<PublicHoliday> on(LocalDate day) {
    return Arrays.stream(PublicHoliday.values())
        .filter(holiday -> holiday.in(day.getYear()).equals(day))
        .findFirst();
  }

  public static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
  }

  public static boolean isWorkingDay(LocalDate day) {
    return !isWeekend(day) && on(day).isEmpty();
  }

  /** The day itself, or the next working day. */
  public static LocalDate rolled(LocalDate day) {
    LocalDate end = day;
    while (!isWorkingDay(end)) end = end.plusDays(1);
    return end;
  }

  /** Easter Sunday, by the Gregorian computus (Meeus, Jones, Butcher). */
  static LocalDate easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
    int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
    return LocalDate.of(year, f / 31, f % 31 + 1);
  }
}
