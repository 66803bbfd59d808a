package fr.acta.portal.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccidentClockTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  @ParameterizedTest
  @CsvSource({
    "2027-01-25T10:00, 2027-01-27T10:00", // Monday
    "2027-01-29T15:00, 2027-02-01T15:00", // Friday: Saturday counts, Sunday does not
    "2027-01-30T09:30, 2027-02-02T09:30", // Saturday
    "2027-01-31T11:00, 2027-02-03T00:00", // Sunday: it begins with Monday
    "2026-12-24T16:00, 2026-12-28T16:00", // Christmas, a counted Saturday, a Sunday
    "2026-04-04T12:00, 2026-04-08T12:00", // Easter Sunday and Monday
    "2026-04-30T08:00, 2026-05-04T08:00", // 1 May, then a Sunday
    "2027-03-27T12:00, 2027-03-31T12:00", // a Sunday that loses an hour, then Easter Monday
  })
  void sundaysAndHolidaysAreNotCounted(LocalDateTime known, LocalDateTime end) {
    assertEquals(end, AccidentClock.from(at(known)).end().atZone(PARIS).toLocalDateTime());
  }

  @Test
  void itSaysWhichDaysItDidNotCount() {
    assertEquals(
        List.of(LocalDate.of(2026, 12, 25), LocalDate.of(2026, 12, 27)),
        AccidentClock.from(at(LocalDateTime.of(2026, 12, 24, 16, 0))).skipped());
  }

  /** The same by another way: minute after minute, only those of counted days. */
  @Test
  void countsFortyEightHoursOfCountedDaysFromAnyMoment() {
    Instant known = at(LocalDateTime.of(2026, 1, 1, 0, 7));
    for (int i = 0; i < 500; i++, known = known.plus(Duration.ofMinutes(1_511))) {
      Instant at = known;
      int counted = 0;
      while (counted < 48 * 60) {
        LocalDate day = at.atZone(PARIS).toLocalDate();
        if (day.getDayOfWeek().getValue() != 7 && FrenchHolidays.on(day).isEmpty()) counted++;
        at = at.plus(Duration.ofMinutes(1));
      }
      assertEquals(at, AccidentClock.from(known).end(), known.toString());
    }
  }

  private static Instant at(LocalDateTime paris) {
    return paris.atZone(PARIS).toInstant();
  }
}
