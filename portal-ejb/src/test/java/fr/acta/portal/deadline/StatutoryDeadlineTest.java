package fr.acta.portal.deadline;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.constraints.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatutoryDeadlineTest {

  @ParameterizedTest(name = "received {0}: {1}, {2}")
  @CsvSource({
    "2026-03-05, 2026-04-05, 2026-04-07",
    "2026-08-31, 2026-09-30, 2026-09-30",
    "2026-01-31, 2026-02-28, 2026-03-02",
    "2028-01-31, 2028-02-29, 2028-02-29",
    "2026-01-30, 2026-02-28, 2026-03-02",
    "2026-03-31, 2026-04-30, 2026-04-30",
    "2026-04-01, 2026-05-01, 2026-05-04",
    "2026-04-14, 2026-05-14, 2026-05-15",
    "2026-04-08, 2026-05-08, 2026-05-11",
    "2026-06-14, 2026-07-14, 2026-07-15",
    "2026-10-11, 2026-11-11, 2026-11-12",
    "2026-11-25, 2026-12-25, 2026-12-28",
    "2026-12-01, 2027-01-01, 2027-01-04",
    "2028-11-23, 2028-12-23, 2028-12-26",
    "2028-11-30, 2028-12-30, 2029-01-02",
  })
  void countsOneCalendarMonthThenRolls(LocalDate receipt, LocalDate raw, LocalDate legal) {
    StatutoryDeadline deadline = StatutoryDeadline.receivedOn(receipt);
    assertAll(
        () -> assertEquals(raw, deadline.rawEnd()),
        () -> assertEquals(legal, deadline.legalEnd()),
        () -> assertEquals(raw, deadline.internalTarget()));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-31T22:30:00Z, 2026-04-01, 2026-05-04",
    "2026-03-31T21:59:59Z, 2026-03-31, 2026-04-30",
    "2027-02-28T23:15:00Z, 2027-03-01, 2027-04-01",
    "2027-02-28T22:59:59Z, 2027-02-28, 2027-03-30",
  })
  void decidesTheDayOfReceiptInParis(Instant receipt, LocalDate receivedOn, LocalDate legal) {
    StatutoryDeadline deadline = StatutoryDeadline.receivedAt(receipt);
    assertEquals(receivedOn, deadline.receivedOn());
    assertEquals(legal, deadline.legalEnd());
  }

  @Test
  void showsTheChartersTwoMonthsBesideTheLaw() {
    StatutoryDeadline deadline = StatutoryDeadline.receivedOn(LocalDate.of(2026, 3, 5));
    assertEquals(LocalDate.of(2026, 5, 5), deadline.charterEnd());
  }

  @Test
  void explainsEachStepInFrench() {
    assertEquals(
        List.of(
            "Demande reçue le jeudi 5 mars 2026, à la date de Paris\u00a0: le délai court à partir"
                + " du lendemain.",
            "Un mois de date à date à compter du jeudi 5 mars 2026\u00a0: le dimanche 5 avril"
                + " 2026.",
            "Le dimanche 5 avril 2026 tombe un week-end\u00a0: le délai est reporté au lundi 6"
                + " avril 2026.",
            "Le lundi 6 avril 2026 est un jour férié (lundi de Pâques)\u00a0: le délai est reporté"
                + " au mardi 7 avril 2026."),
        sentences(LocalDate.of(2026, 3, 5), Locale.FRANCE));
  }

  @Test
  void explainsEachStepInEnglish() {
    assertEquals(
        List.of(
            "Request received on Saturday 31 January 2026, by the date in Paris: the period runs"
                + " from the next day.",
            "One calendar month from Saturday 31 January 2026: the next month has no day 31, its"
                + " last day is Saturday 28 February 2026.",
            "Saturday 28 February 2026 falls on a weekend: the period ends on Monday 2 March 2026"
                + " instead."),
        sentences(LocalDate.of(2026, 1, 31), Locale.UK));
  }

  @Test
  void writesTheFirstOfTheMonthAsFrenchDoes() {
    String month = sentences(LocalDate.of(2026, 4, 1), Locale.FRENCH).get(1);
    assertTrue(
        month.endsWith("du mercredi 1er avril 2026\u00a0: le vendredi 1er mai 2026."), month);
  }

  @Test
  void namesTheArticleOfEveryRuleInBothLanguages() {
    for (DeadlineRule rule : DeadlineRule.values()) {
      DeadlineStep step = DeadlineStep.of(rule, LocalDate.MIN, LocalDate.MIN);
      assertTrue(step.article(Locale.FRENCH).contains("art."));
      assertTrue(step.article(Locale.ENGLISH).contains("art."));
    }
  }

  @Property
  void neverEndsEarlyNorOnADayOff(
      @ForAll @DateRange(min = "2020-01-01", max = "2050-12-31") LocalDate receipt) {
    StatutoryDeadline deadline = StatutoryDeadline.receivedOn(receipt);
    assertFalse(deadline.legalEnd().isBefore(deadline.rawEnd()));
    assertTrue(FrenchHolidays.isWorkingDay(deadline.legalEnd()));
    deadline
        .rawEnd()
        .datesUntil(deadline.legalEnd())
        .forEach(skipped -> assertFalse(FrenchHolidays.isWorkingDay(skipped)));
    assertFalse(deadline.charterEnd().isBefore(deadline.legalEnd()));
  }

  @Property
  void aLaterReceiptNeverEndsSooner(
      @ForAll @DateRange(min = "2020-01-01", max = "2050-12-31") LocalDate receipt,
      @ForAll @IntRange(min = 1, max = 40) int later) {
    assertFalse(
        StatutoryDeadline.receivedOn(receipt.plusDays(later))
            .legalEnd()
            .isBefore(StatutoryDeadline.receivedOn(receipt).legalEnd()));
  }

  @Property
  void theStepsLeadFromReceiptToTheLegalEnd(
      @ForAll @DateRange(min = "2020-01-01", max = "2050-12-31") LocalDate receipt) {
    StatutoryDeadline deadline = StatutoryDeadline.receivedOn(receipt);
    LocalDate at = receipt;
    for (DeadlineStep step : deadline.explanation()) {
      assertEquals(at, step.before());
      at = step.after();
    }
    assertEquals(deadline.legalEnd(), at);
  }

  private static List<String> sentences(LocalDate receipt, Locale locale) {
    return StatutoryDeadline.receivedOn(receipt).explanation().stream()
        .map(step -> step.text(locale))
        .toList();
  }
}
