package fr.acta.portal.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordDiffTest {
  @ParameterizedTest
  @CsvSource({
    "gardées trois mois, gardées cinq mois, gardées [-trois -]{+cinq +}mois",
    "a b c, a c, a [-b -]c",
    "'', tout neuf, {+tout neuf+}",
    "rien ne reste, '', [-rien ne reste-]"
  })
  void showsWhatWentAndWhatCame(String before, String after, String expected) {
    assertEquals(expected, shown(before, after));
  }

  /** Nothing is lost: what stayed and went is the old text, what stayed and came the new one. */
  @Property(tries = 300)
  void bothTextsAreInIt(
      @ForAll
          @CharRange(from = 'a', to = 'c')
          @CharRange(from = ' ', to = ' ')
          @StringLength(max = 40)
          String before,
      @ForAll
          @CharRange(from = 'a', to = 'c')
          @CharRange(from = ' ', to = ' ')
          @StringLength(max = 40)
          String after) {
    List<DiffPiece> pieces = WordDiff.of(before, after);
    assertEquals(words(before), words(said(pieces, DiffPiece.Kind.ADDED)));
    assertEquals(words(after), words(said(pieces, DiffPiece.Kind.REMOVED)));
  }

  private static String said(List<DiffPiece> pieces, DiffPiece.Kind without) {
    return pieces.stream()
        .filter(p -> p.kind() != without)
        .map(p -> p.getText() + " ")
        .collect(Collectors.joining());
  }

  private static String words(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  private static String shown(String before, String after) {
    return WordDiff.of(before, after).stream()
        .map(DiffPiece::toString)
        .collect(Collectors.joining());
  }
}
