package fr.acta.portal.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.constraints.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows 15 to 24 of the law's table, and what must hold for any date. */
class ExtensionAndSuspensionTest {
  @ParameterizedTest(name = "received {0}, extended: {1}, {2}")
  @CsvSource({
    "2026-01-31, 2026-04-30, 2026-04-30",
    "2026-10-01, 2027-01-01, 2027-01-04",
    "2028-11-30, 2029-02-28, 2029-02-28",
  })
  void anExtensionIsThreeMonthsFromReceipt(LocalDate receipt, LocalDate raw, LocalDate legal) {
    StatutoryDeadline extended = StatutoryDeadline.receivedOn(receipt).extendedOn(receipt);
    assertEquals(raw, extended.rawEnd());
    assertEquals(legal, extended.legalEnd());
  }

  @Test
  void ofTwoReadingsOfAnExtensionTheTargetTakesTheEarlier() {
    LocalDate receipt = LocalDate.of(2026, 1, 31);
    StatutoryDeadline extended = StatutoryDeadline.receivedOn(receipt).extendedOn(receipt);
    assertEquals(LocalDate.of(2026, 4, 28), extended.internalTarget());
  }

  @Test
  void theFirstMonthRollsButNoSuspensionLengthensIt() {
    StatutoryDeadline deadline =
        StatutoryDeadline.receivedOn(LocalDate.of(2026, 3, 5))
            .paused(
                List.of(new Pause(LocalDate.of(2026, 3, 10), LocalDate.of(2026, 3, 30))),
                LocalDate.of(2026, 4, 8));
    assertTrue(deadline.isExtensibleOn(LocalDate.of(2026, 4, 7)));
    assertFalse(deadline.isExtensibleOn(LocalDate.of(2026, 4, 8)));
    assertThrows(IllegalStateException.class, () -> deadline.extendedOn(LocalDate.of(2026, 4, 8)));
  }

  @Test
  void aSecondExtensionIsRefused() {
    LocalDate receipt = LocalDate.of(2026, 3, 5);
    StatutoryDeadline once = StatutoryDeadline.receivedOn(receipt).extendedOn(receipt);
    assertThrows(IllegalStateException.class, () -> once.extendedOn(receipt));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-10, 2026-03-12, 2026-03-20, 2026-04-10, 2026-04-20",
    "2026-03-20, 2026-03-28, 2026-03-30, 2026-04-20, 2026-04-22",
  })
  void theDaysOfASuspensionAreAddedThenRolled(
      LocalDate receipt, LocalDate asked, LocalDate given, LocalDate raw, LocalDate legal) {
    StatutoryDeadline deadline =
        StatutoryDeadline.receivedOn(receipt).paused(List.of(new Pause(asked, given)), given);
    assertEquals(raw, deadline.rawEnd());
    assertEquals(raw, deadline.internalTarget());
    assertEquals(legal, deadline.legalEnd());
    assertFalse(deadline.isPaused());
  }

  @Test
  void anOpenSuspensionOnlyProjects() {
    LocalDate receipt = LocalDate.of(2026, 3, 10);
    List<Pause> open = List.of(new Pause(LocalDate.of(2026, 3, 12), null));
    StatutoryDeadline first =
        StatutoryDeadline.receivedOn(receipt).paused(open, LocalDate.of(2026, 3, 20));
    assertTrue(first.isPaused());
    assertEquals(LocalDate.of(2026, 4, 20), first.legalEnd());
    assertEquals(
        LocalDate.of(2026, 4, 21), first.paused(open, LocalDate.of(2026, 3, 23)).legalEnd());
  }

  @Test
  void aDayIsWaitedForOnce() {
    LocalDate receipt = LocalDate.of(2026, 3, 10);
    List<Pause> overlapping =
        List.of(
            new Pause(LocalDate.of(2026, 3, 12), LocalDate.of(2026, 3, 20)),
            new Pause(LocalDate.of(2026, 3, 15), LocalDate.of(2026, 3, 19)));
    StatutoryDeadline deadline =
        StatutoryDeadline.receivedOn(receipt).paused(overlapping, LocalDate.of(2026, 3, 20));
    assertEquals(LocalDate.of(2026, 4, 20), deadline.legalEnd());
  }

  @Test
  void saysASuspensionInBothLanguages() {
    StatutoryDeadline deadline =
        StatutoryDeadline.receivedOn(LocalDate.of(2026, 3, 10))
            .paused(
                List.of(new Pause(LocalDate.of(2026, 3, 12), LocalDate.of(2026, 3, 20))),
                LocalDate.of(2026, 3, 20));
    DeadlineStep step = deadline.explanation().get(2);
    assertTrue(step.text(Locale.FRENCH).contains("arrêté 8 jours"), step.text(Locale.FRENCH));
    assertTrue(step.text(Locale.ENGLISH).contains("for 8 days"), step.text(Locale.ENGLISH));
  }

  @Property
  void neverEarlyNeverOnADayOffAndMonotoneInItsSuspensions(
      @ForAll @DateRange(min = "2020-01-01", max = "2050-12-31") LocalDate receipt,
      @ForAll @IntRange(min = 0, max = 31) int asked,
      @ForAll @IntRange(min = 0, max = 90) int waited,
      @ForAll @IntRange(min = 0, max = 30) int longer,
      @ForAll boolean extended) {
    StatutoryDeadline plain = StatutoryDeadline.receivedOn(receipt);
    StatutoryDeadline base = extended ? plain.extendedOn(receipt) : plain;
    LocalDate from = receipt.plusDays(asked);
    StatutoryDeadline one = paused(base, from, waited);
    StatutoryDeadline more = paused(base, from, waited + longer);
    assertFalse(one.legalEnd().isBefore(one.rawEnd().plusDays(waited)));
    assertTrue(FrenchHolidays.isWorkingDay(one.legalEnd()));
    assertFalse(more.legalEnd().isBefore(one.legalEnd()));
    assertFalse(one.legalEnd().isBefore(base.legalEnd()));
    assertFalse(one.internalTarget().isAfter(one.legalEnd()));
  }

  @Property
  void extensibleExactlyUntilTheFirstMonthsLegalEnd(
      @ForAll @DateRange(min = "2020-01-01", max = "2050-12-31") LocalDate receipt,
      @ForAll @IntRange(min = 0, max = 60) int days) {
    StatutoryDeadline plain = StatutoryDeadline.receivedOn(receipt);
    LocalDate day = receipt.plusDays(days);
    assertEquals(!day.isAfter(plain.legalEnd()), plain.isExtensibleOn(day));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-04-03T17:00, 2026-04-06T17:00",
    "2026-03-27T10:00, 2026-03-30T11:00",
    "2026-10-23T10:00, 2026-10-26T09:00"
  })
  void theBreachClockCountsElapsedHours(LocalDateTime aware, LocalDateTime target) {
    Instant at = aware.atZone(StatutoryDeadline.PARIS).toInstant();
    assertEquals(
        target, LocalDateTime.ofInstant(BreachClock.IN_FORCE.target(at), StatutoryDeadline.PARIS));
    assertEquals(Duration.ofHours(72), Duration.between(at, BreachClock.IN_FORCE.target(at)));
  }

  private static StatutoryDeadline paused(StatutoryDeadline base, LocalDate from, int days) {
    LocalDate until = from.plusDays(days);
    return base.paused(List.of(new Pause(from, until)), until);
  }
}
