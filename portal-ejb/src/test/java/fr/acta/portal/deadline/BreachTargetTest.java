package fr.acta.portal.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BreachTargetTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  @ParameterizedTest(name = "aware {0}: {1}")
  @CsvSource({
    "2026-04-03T17:00, 2026-04-06T17:00", // Good Friday to Easter Monday: no roll
    "2026-03-27T17:00, 2026-03-30T18:00", // an hour is missing on 29 March
    "2026-10-23T17:00, 2026-10-26T16:00", // an hour comes twice on 25 October
    "2026-10-22T02:30, 2026-10-25T02:30", // the first of the two
  })
  void countsElapsedHours(LocalDateTime aware, LocalDateTime target) {
    assertEquals(
        target.atZone(PARIS).toInstant(), BreachTarget.aware(aware.atZone(PARIS).toInstant()).at());
  }

  @Test
  void theTermIsTheOneInForceOnTheDayInParis() {
    TreeMap<LocalDate, Duration> terms = new TreeMap<>(BreachTarget.TERMS);
    terms.put(LocalDate.of(2028, 1, 1), Duration.ofHours(96));
    Instant before = Instant.parse("2027-12-31T22:59:59Z");
    Instant from = Instant.parse("2027-12-31T23:00:00Z");
    assertEquals(Duration.ofHours(72), BreachTarget.aware(before, terms).term());
    assertEquals(Duration.ofHours(96), BreachTarget.aware(from, terms).term());
    assertThrows(
        IllegalArgumentException.class, () -> BreachTarget.aware(from, new TreeMap<>(Map.of())));
  }

  @Test
  void explainsItself() {
    BreachTarget target = BreachTarget.aware(Instant.parse("2026-04-03T15:00:00Z"));
    assertEquals(
        "Violation connue le vendredi 3 avril 2026 à 17:00, heure de Paris\u00a0: 72 heures écoulées"
            + " mènent au lundi 6 avril 2026 à 17:00. Ni week-end, ni jour férié, ni changement"
            + " d’heure ne les allonge.",
        target.text(Locale.FRENCH));
    assertTrue(target.text(Locale.ENGLISH).contains("Monday 6 April 2026 at 17:00"));
    assertTrue(target.article(Locale.ENGLISH).contains("art.\u00a033(1)"));
  }
}
