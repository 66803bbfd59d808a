package fr.acta.portal.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeLeftTest {
  private static final LocalDate END = LocalDate.of(2026, 4, 7);

  @ParameterizedTest
  @CsvSource({
    "2026-04-03, dans 4 jours, in 4 days",
    "2026-04-06, demain, tomorrow",
    "2026-04-07, aujourd’hui, today",
    "2026-04-08, en retard d’un jour, one day late",
    "2026-04-09, en retard de 2 jours, 2 days late",
  })
  void saysItAsPeopleDo(LocalDate today, String french, String english) {
    assertEquals(french, TimeLeft.until(END, today).text(Locale.FRANCE));
    assertEquals(english, TimeLeft.until(END, today).text(Locale.UK));
  }

  @Test
  void theLastDayIsNotLate() {
    assertFalse(TimeLeft.until(END, END).isLate());
    assertTrue(TimeLeft.until(END, END.plusDays(1)).isLate());
  }
}
