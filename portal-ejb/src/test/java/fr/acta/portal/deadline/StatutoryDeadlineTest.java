package fr.acta.portal.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatutoryDeadlineTest {

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

  @Test
  void saysThatItWasAnotherDayInParis() {
    List<DeadlineStep> steps =
        StatutoryDeadline.receivedAt(Instant.parse("2026-03-31T22:30:00Z")).explanation();
    assertEquals(DeadlineRule.PARIS_DATE, steps.get(0).rule());
    assertEquals(LocalDate.of(2026, 3, 31), steps.get(0).before());
    assertEquals(
        "Reçue le mardi 31 mars 2026 en temps universel\u00a0: à Paris, c’était déjà le mercredi 1er"
            + " avril 2026.",
        steps.get(0).text(Locale.FRENCH));
    assertEquals(
        DeadlineRule.RECEIPT,
        StatutoryDeadline.receivedAt(Instant.parse("2026-03-31T21:30:00Z"))
            .explanation()
            .get(0)
            .rule());
  }

  @Test
  void explainsAnExtension() {
    DeadlineStep step =
        StatutoryDeadline.receivedOn(LocalDate.of(2026, 10, 1))
            .extendedOn(LocalDate.of(2026, 10, 20))
            .explanation()
            .get(2);
    assertEquals(
        "Extension, announced with its reasons within the first month: the period is three months"
            + " from receipt and ends on Friday 1 January 2027 instead of Sunday 1 November 2026.",
        step.text(Locale.ENGLISH));
  }

  @Test
  void everyRuleHasASentenceWithoutGapsInBothLanguages() {
    Suspension question =
        Suspension.asked(Suspension.Kind.IDENTITY, LocalDate.of(2026, 3, 5))
            .answered(LocalDate.of(2026, 3, 6));
    for (DeadlineRule rule : DeadlineRule.values()) {
      DeadlineStep step =
          new DeadlineStep(
              rule,
              LocalDate.of(2026, 3, 5),
              LocalDate.of(2026, 3, 6),
              Optional.of(PublicHoliday.ASCENSION),
              Optional.of(question));
      for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
        String text = step.text(locale);
        assertTrue(text.matches("\\p{Lu}[^{}]+\\."), text);
        assertFalse(text.contains("null"), text);
      }
    }
  }

  private static List<String> sentences(LocalDate receipt, Locale locale) {
    return StatutoryDeadline.receivedOn(receipt).explanation().stream()
        .map(step -> step.text(locale))
        .toList();
  }
}
