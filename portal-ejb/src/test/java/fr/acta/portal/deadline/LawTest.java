package fr.acta.portal.deadline;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.acta.portal.tenancy.RuleBroken;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The law's own table of cases, row by row; the number is the row's. */
class LawTest {

  @ParameterizedTest(name = "{0}: received {1}, {4}")
  @CsvSource({
    "1, 2026-03-05, 2026-04-05, 2026-04-07, Sunday then Easter Monday",
    "2, 2026-08-31, 2026-09-30, 2026-09-30, last day of the month",
    "3, 2026-01-31, 2026-02-28, 2026-03-02, last day of the month and weekend",
    "4, 2028-01-31, 2028-02-29, 2028-02-29, leap year",
    "5, 2026-01-30, 2026-02-28, 2026-03-02, last day of the month",
    "6, 2026-03-31, 2026-04-30, 2026-04-30, last day of the month",
    "7, 2026-04-01, 2026-05-01, 2026-05-04, 1 May and weekend",
    "8, 2026-04-14, 2026-05-14, 2026-05-15, Ascension",
    "9, 2026-04-08, 2026-05-08, 2026-05-11, 8 May and weekend",
    "10, 2026-06-14, 2026-07-14, 2026-07-15, 14 July after a receipt on a Sunday",
    "11, 2026-10-11, 2026-11-11, 2026-11-12, 11 November",
    "12, 2026-11-25, 2026-12-25, 2026-12-28, Christmas and weekend",
    "13, 2026-12-01, 2027-01-01, 2027-01-04, New Year and weekend",
    "22, 2028-11-23, 2028-12-23, 2028-12-26, 26 December is a working day",
    "23, 2028-11-30, 2028-12-30, 2029-01-02, next year's holidays",
  })
  void oneMonth(int row, LocalDate received, LocalDate raw, LocalDate legal, String why) {
    StatutoryDeadline deadline = StatutoryDeadline.receivedOn(received);
    assertAll(
        () -> assertEquals(raw, deadline.rawEnd()),
        () -> assertEquals(legal, deadline.legalEnd()),
        () -> assertEquals(raw, deadline.internalTarget()));
  }

  @ParameterizedTest(name = "{0}: received {1}")
  @CsvSource({
    "14, 2026-03-31T22:30:00Z, 2026-04-01, 2026-05-01, 2026-05-04",
    "21, 2027-02-28T23:15:00Z, 2027-03-01, 2027-04-01, 2027-04-01",
  })
  void theDayIsTheOneInParis(
      int row, Instant received, LocalDate on, LocalDate raw, LocalDate legal) {
    StatutoryDeadline deadline = StatutoryDeadline.receivedAt(received);
    assertEquals(
        List.of(on, raw, legal),
        List.of(deadline.receivedOn(), deadline.rawEnd(), deadline.legalEnd()));
  }

  @ParameterizedTest(name = "{0}: received {1}, extended")
  @CsvSource({
    "15, 2026-01-31, 2026-04-30, 2026-04-30, 2026-04-28",
    "16, 2026-10-01, 2027-01-01, 2027-01-04, 2027-01-01",
    "23, 2028-11-30, 2029-02-28, 2029-02-28, 2029-02-28",
  })
  void extended(int row, LocalDate received, LocalDate raw, LocalDate legal, LocalDate target) {
    StatutoryDeadline deadline = StatutoryDeadline.receivedOn(received).extendedOn(received);
    assertEquals(
        List.of(raw, legal, target),
        List.of(deadline.rawEnd(), deadline.legalEnd(), deadline.internalTarget()));
  }

  @Test
  void row17AnExtensionTheDayAfterTheFirstMonthIsRefused() {
    StatutoryDeadline deadline = StatutoryDeadline.receivedOn(LocalDate.of(2026, 3, 5));
    deadline.extendedOn(LocalDate.of(2026, 4, 7)); // the month rolls too
    RuleBroken no =
        assertThrows(RuleBroken.class, () -> deadline.extendedOn(LocalDate.of(2026, 4, 8)));
    assertEquals("deadline.refused.extension_late", no.messageKey());
  }

  @Test
  void row18ASecondExtensionIsRefused() {
    StatutoryDeadline once =
        StatutoryDeadline.receivedOn(LocalDate.of(2026, 3, 5)).extendedOn(LocalDate.of(2026, 3, 9));
    RuleBroken no =
        assertThrows(RuleBroken.class, () -> once.extendedOn(LocalDate.of(2026, 3, 10)));
    assertEquals("deadline.refused.extension_twice", no.messageKey());
  }

  @ParameterizedTest(name = "{0}: received {1}, identity asked {2}, given {3}")
  @CsvSource({
    "19, 2026-03-10, 2026-03-12, 2026-03-20, 2026-04-10, 2026-04-20",
    "24, 2026-03-20, 2026-03-28, 2026-03-30, 2026-04-20, 2026-04-22",
  })
  void suspended(
      int row, LocalDate received, LocalDate asked, LocalDate given, LocalDate raw, LocalDate end) {
    Suspension identity =
        new Suspension(Suspension.Kind.IDENTITY, asked, Optional.of(given), false);
    StatutoryDeadline deadline =
        StatutoryDeadline.receivedOn(received).suspended(List.of(identity), given);
    assertEquals(raw, deadline.rawEnd());
    assertEquals(end, deadline.legalEnd());
    assertEquals(raw, deadline.internalTarget());
  }

  @Test
  void row20ABreachIsCountedInHours() {
    assertEquals(
        Instant.parse("2026-04-06T15:00:00Z"),
        BreachTarget.aware(Instant.parse("2026-04-03T15:00:00Z")).at());
  }
}
