package fr.acta.portal.answer;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/** Words as people compare them: without case, accents and signs. */
final class Folded {
  private Folded() {}

  static String[] words(String text) {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT);
    return Arrays.stream(plain.split("[^\\p{L}\\p{N}]+"))
        .filter(word -> !word.isEmpty())
        .toArray(String[]::new);
  }

  /** To be searched for a part of it. */
  static String text(String text) {
    return String.join(" ", words(text));
  }
}
