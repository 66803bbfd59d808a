package fr.acta.portal.answer;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The names of others in words that somebody wrote: as whole words, whatever case and accents. «
 * Petit » is found in "un petit souci" too: a person decides.
 */
final class OtherNames {
  /** By its words, in small letters without accents. */
  private final Map<String, String> names = new HashMap<>();

  private int longest = 1;

  OtherNames(Collection<String> all) {
    for (String name : all) {
      String[] words = words(name);
      if (words.length == 0) continue;
      names.put(String.join(" ", words), name);
      longest = Math.max(longest, words.length);
    }
  }

  List<String> in(String text) {
    if (names.isEmpty() || text == null) return List.of();
    String[] words = words(text);
    List<String> found = new ArrayList<>();
    for (int from = 0; from < words.length; from++) {
      for (int to = from + 1; to <= Math.min(words.length, from + longest); to++) {
        String name = names.get(String.join(" ", Arrays.copyOfRange(words, from, to)));
        if (name != null && !found.contains(name)) found.add(name);
      }
    }
    return found;
  }

  private static String[] words(String text) {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT);
    return Arrays.stream(plain.split("[^\\p{L}]+"))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toList())
        .toArray(String[]::new);
  }
}
