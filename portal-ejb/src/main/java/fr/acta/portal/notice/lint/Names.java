package fr.acta.portal.notice.lint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names in a text that are nobody known: words that begin with a capital, alone or in a row, but
 * for the ordinary words with which sentences begin. A name is thus never overlooked; an ordinary
 * word that is taken for one is written small.
 */
final class Names {
  private static final Map<String, Set<String>> ORDINARY =
      Map.of(
          "fr", Set.copyOf(WordList.read("ordinary_fr.txt").keySet()),
          "en", Set.copyOf(WordList.read("ordinary_en.txt").keySet()));
  private static final Pattern NAME =
      Pattern.compile(
          "(?<![\\p{L}\\d@.'-])(?:[dl]')?(\\p{Lu}[\\p{L}\\d.&'-]*(?: (?:(?:de|du|des|la|le|et|and|of|&) )*\\p{Lu}[\\p{L}\\d&'-]*)*)");

  private Names() {}

  static List<String> unknown(Passage passage, Collection<String> known) {
    List<String> found = new ArrayList<>();
    for (String sentence : passage.sentences()) {
      String rest = without(sentence, known);
      NAME.matcher(rest)
          .results()
          .map(m -> unordinary(m.group(1), ORDINARY.get(passage.language())))
          .filter(name -> !name.isEmpty())
          .forEach(found::add);
    }
    return found.stream().distinct().toList();
  }

  /** Without regard to capitals: a known name is known however it is written. */
  private static String without(String sentence, Collection<String> known) {
    String rest = sentence;
    for (String name : known) {
      String plain = name.replace('\u2019', '\'');
      int whole = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
      rest = Pattern.compile(Pattern.quote(plain), whole).matcher(rest).replaceAll("…");
    }
    return rest;
  }

  /** Ordinary words drop from its beginning; what is left is the name. */
  private static String unordinary(String found, Set<String> ordinary) {
    String name = found.replaceAll("[.'-]+$", "");
    while (!name.isEmpty() && !isOrdinary(name, ordinary)) {
      String first = name.split(" ", 2)[0];
      if (!isOrdinary(first, ordinary)) return name;
      name = name.contains(" ") ? name.substring(first.length() + 1) : "";
      name = name.replaceFirst("^((de|du|des|la|le|et|and|of|&) )+", "");
    }
    return "";
  }

  private static boolean isOrdinary(String word, Set<String> ordinary) {
    return word.length() == 1 || ordinary.contains(word.toLowerCase(Locale.ROOT));
  }
}
