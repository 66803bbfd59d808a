package fr.acta.portal.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Names of others are found as they are written, and only as whole words. */
class OtherNamesTest {
  private final OtherNames names =
      new OtherNames(List.of("Lefèvre", "de La Tour d’Argy", "Petit", "Dupont-Roux", "–"));

  @Test
  void inAnyCaseAndWithoutAccents() {
    assertEquals(List.of("Lefèvre"), names.in("vu avec mme LEFEVRE, le 3."));
    assertEquals(List.of("de La Tour d’Argy"), names.in("Zoé de la tour d'argy"));
    assertEquals(List.of("Dupont-Roux", "Petit"), names.in("Dupont Roux et petit"));
  }

  @Test
  void onlyWholeWordsAndOnceEach() {
    assertEquals(List.of(), names.in("Lefèvres, petite, Dupont seul, la tour"));
    assertEquals(List.of("Petit"), names.in("Petit, Petit et PETIT"));
    assertEquals(List.of(), names.in(""));
  }
}
