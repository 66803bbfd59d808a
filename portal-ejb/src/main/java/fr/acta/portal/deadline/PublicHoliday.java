package fr.acta.portal.deadline;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.function.IntFunction;

/**
 * The eleven national holidays of Code du travail art. L.3133-1. Good Friday, 26 December and the
 * overseas days are left out on purpose: they are not observed everywhere, and the shorter period
 * is the safe one.
 */
public enum PublicHoliday {
  NEW_YEAR(fixed(1, 1)),
  EASTER_MONDAY(afterEaster(1)),
  LABOUR_DAY(fixed(5, 1)),
  VICTORY_1945(fixed(5, 8)),
  ASCENSION(afterEaster(39)),
  WHIT_MONDAY(afterEaster(50)),
  NATIONAL_DAY(fixed(7, 14)),
  ASSUMPTION(fixed(8, 15)),
  ALL_SAINTS(fixed(11, 1)),
  ARMISTICE_1918(fixed(11, 11)),
  CHRISTMAS(fixed(12, 25));

  private final IntFunction<LocalDate> rule;

  PublicHoliday(IntFunction<LocalDate> rule) {
    this.rule = rule;
  }

  public LocalDate in(int year) {
    return rule.apply(year);
  }

  private static IntFunction<LocalDate> fixed(int month, int day) {
    return year -> MonthDay.of(month, day).atYear(year);
  }

  private static IntFunction<LocalDate> afterEaster(int days) {
    return year -> FrenchHolidays.easter(year).plusDays(days);
  }
}
