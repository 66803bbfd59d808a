package fr.acta.portal.answer;

import static fr.acta.portal.answer.OtherNames.Rule.FULL_NAME;
import static fr.acta.portal.answer.OtherNames.Rule.LAST_NAME;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.acta.portal.answer.OtherNames.FullName;
import fr.acta.portal.answer.OtherNames.Named;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Names of others are found as they are written, only as whole words, and by a rule that is said.
 */
class OtherNamesTest {
  private final OtherNames names =
      new OtherNames(
          List.of("Lefèvre", "de La Tour d’Argy", "Petit", "Dupont-Roux", "–"),
          List.of(
              new FullName("Anne-Sophie", "Martin"),
              new FullName("Léo", "Petit"),
              new FullName("–", "–")));

  @Test
  void inAnyCaseAndWithoutAccents() {
    assertEquals(List.of("Lefèvre"), found("vu avec mme LEFEVRE, le 3."));
    assertEquals(List.of("de La Tour d’Argy"), found("Zoé de la tour d'argy"));
    assertEquals(List.of("Dupont-Roux", "Petit"), found("Dupont Roux et petit"));
  }

  @Test
  void onlyWholeWordsAndOnceEach() {
    assertEquals(List.of(), found("Lefèvres, petite, Dupont seul, la tour"));
    assertEquals(List.of("Petit"), found("Petit, Petit et PETIT"));
    assertEquals(List.of(), found(""));
  }

  /** Her own last name says nothing by itself, with another's first name it does. */
  @Test
  void aFirstNameMakesAnothersOfALastNameThatIsHersToo() {
    assertEquals(List.of(), names.in("Martin, Sophie Martin, Anne Martin"));
    Named colleague = new Named("Anne-Sophie Martin", FULL_NAME);
    assertEquals(List.of(colleague), names.in("Selon anne sophie MARTIN, puis Martin Anne-Sophie"));
  }

  @Test
  void theRuleThatSaysMoreIsTold() {
    assertEquals(List.of(new Named("Léo Petit", FULL_NAME)), names.in("avec Léo Petit"));
    assertEquals(List.of(new Named("Petit", LAST_NAME)), names.in("avec M. Petit"));
  }

  private List<String> found(String text) {
    return names.in(text).stream().map(Named::name).toList();
  }
}
