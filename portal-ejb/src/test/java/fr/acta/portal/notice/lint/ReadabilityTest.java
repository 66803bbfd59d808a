package fr.acta.portal.notice.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.acta.portal.notice.NoticeItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadabilityTest {
  @ParameterizedTest
  @CsvSource({
    "de, 1", "vous, 1", "données, 2", "prévention, 3", "employeur, 3", "adresse, 2", "droit, 1",
    "droits, 1", "réclamation, 4", "électronique, 4", "sécurité, 4", "travail, 2", "aéré, 3",
        "naïf, 2",
    "idée, 2", "année, 2", "limitation, 4", "le, 1"
  })
  void countsFrenchSyllables(String word, int syllables) {
    assertEquals(syllables, Readability.syllablesFr(word));
  }

  @ParameterizedTest
  @CsvSource({
    "the, 1",
    "your, 1",
    "data, 2",
    "notice, 2",
    "people, 2",
    "asked, 1",
    "wanted, 2",
    "erasure, 3",
    "request, 2",
    "use, 1",
    "example, 3"
  })
  void countsEnglishSyllables(String word, int syllables) {
    assertEquals(syllables, Readability.syllablesEn(word));
  }

  @Test
  void aChildsSentenceIsEasyAndAStatuteIsNot() {
    assertTrue(score("fr", "Le chat dort. Il a bu son lait. La nuit tombe.") > 90);
    assertTrue(score("en", "The cat is asleep. It drank its milk. Night falls.") > 90);
    String statute =
        "L’exécution des obligations conventionnelles de sécurisation des informations confidentielles relatives aux collaborateurs"
            + " présuppose l’implémentation d’une organisation documentaire appropriée.";
    assertTrue(score("fr", statute) < 10, "" + score("fr", statute));
  }

  @Test
  void numbersOfArticlesAndAddressesAreNoWordsAndEndNoSentence() {
    Readability read =
        of("fr", "Écrivez à dpo@orme.example ou sur www.orme.example (article L.4121-1 du code).");
    assertEquals(4, read.words());
    assertEquals(1, read.sentences());
  }

  private static Readability of(String language, String text) {
    return Readability.of(new Passage(NoticeItem.PURPOSES, language, text));
  }

  private static long score(String language, String text) {
    return of(language, text).score();
  }
}
