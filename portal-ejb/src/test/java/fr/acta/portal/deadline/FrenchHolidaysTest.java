package fr.acta.portal.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FrenchHolidaysTest {
  private static final HolidayManager ORACLE =
      HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.FRANCE));

  static IntStream years() {
    return IntStream.rangeClosed(2020, 2050);
  }

  @ParameterizedTest
  @MethodSource("years")
  void agreesWithJollyday(int year) {
    TreeSet<LocalDate> expected =
        ORACLE.getHolidays(Year.of(year)).stream()
            .map(Holiday::getDate)
            .collect(Collectors.toCollection(TreeSet::new));
    TreeSet<LocalDate> ours =
        Arrays.stream(PublicHoliday.values())
            .map(holiday -> holiday.in(year))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(expected, ours);
  }

  @Test
  void leavesOutDaysThatOnlySomeOfFranceObserves() {
    assertTrue(FrenchHolidays.isWorkingDay(LocalDate.of(2026, 4, 3)), "Good Friday");
    assertTrue(FrenchHolidays.isWorkingDay(LocalDate.of(2028, 12, 26)), "26 December");
    assertFalse(FrenchHolidays.isWorkingDay(LocalDate.of(2026, 5, 25)), "Whit Monday");
  }
}
