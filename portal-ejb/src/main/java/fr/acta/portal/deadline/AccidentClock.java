package fr.acta.portal.deadline;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * The 48 hours within which an employer declares an accident at work, Sundays and public holidays
 * not counted (R.441-3 CSS). Hours that really pass are counted, in Paris; the portal shows this
 * end and declares nothing.
 */
public final class AccidentClock {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final Duration TIME = Duration.ofHours(48);

  private final Instant end;
  private final List<LocalDate> skipped = new ArrayList<>();

  private AccidentClock(Instant known) {
    ZonedDateTime at = known.atZone(PARIS);
    Duration left = TIME;
    while (true) {
      ZonedDateTime midnight = at.toLocalDate().plusDays(1).atStartOfDay(PARIS);
      Duration today = Duration.between(at, midnight);
      if (!counts(at.toLocalDate())) {
        skipped.add(at.toLocalDate());
      } else if (left.compareTo(today) <= 0) {
        break;
      } else {
        left = left.minus(today);
      }
      at = midnight;
    }
    end = at.plus(left).toInstant();
  }

  /**
   * @param known when the employer learned of the accident
   */
  public static AccidentClock from(Instant known) {
    return new AccidentClock(known);
  }

  private static boolean counts(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SUNDAY && FrenchHolidays.on(day).isEmpty();
  }

  public Instant end() {
    return end;
  }

  /** The days that were not counted, in order. */
  public List<LocalDate> skipped() {
    return List.copyOf(skipped);
  }
}
