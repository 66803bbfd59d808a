package fr.acta.portal.notice.lint;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A length of time found in a text. Years are counted in months and weeks in days, but a month is
 * never thirty days.
 *
 * @param unit HOUR, DAY or MONTH
 * @param words as they stand in the text
 */
record Span(int count, Unit unit, String words) {
  enum Unit {
    HOUR,
    DAY,
    MONTH
  }

  private static final Map<String, Integer> NUMBERS =
      Map.ofEntries(
          Map.entry("un", 1),
          Map.entry("une", 1),
          Map.entry("deux", 2),
          Map.entry("trois", 3),
          Map.entry("quatre", 4),
          Map.entry("cinq", 5),
          Map.entry("six", 6),
          Map.entry("sept", 7),
          Map.entry("huit", 8),
          Map.entry("neuf", 9),
          Map.entry("dix", 10),
          Map.entry("douze", 12),
          Map.entry("quinze", 15),
          Map.entry("vingt-quatre", 24),
          Map.entry("trente", 30),
          Map.entry("soixante", 60),
          Map.entry("quatre-vingt-dix", 90),
          Map.entry("cent", 100),
          Map.entry("a", 1),
          Map.entry("an", 1),
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10),
          Map.entry("twelve", 12),
          Map.entry("fifteen", 15),
          Map.entry("twenty-four", 24),
          Map.entry("thirty", 30),
          Map.entry("sixty", 60),
          Map.entry("ninety", 90));
  // "3 mois", "trois (3) mois", "trois mois", "a three-month period".
  private static final Pattern SPAN =
      Pattern.compile(
          "(?<![\\p{L}\\d.-])(\\d{1,4}|[a-z]+(?:-vingt-dix|-quatre|-four)?)(?: \\((?:\\d+|[a-z]+)\\))?[ -]"
              + "(heures?|hours?|jours?|days?|semaines?|weeks?|mois|months?|trimestres?|quarters?|années?|ans?|years?)(?![\\p{L}])");

  static List<Span> in(String sentence) {
    return SPAN.matcher(sentence.toLowerCase(Locale.ROOT))
        .results()
        .filter(m -> number(m.group(1)) > 0)
        .map(m -> span(m, sentence))
        .toList();
  }

  private static Span span(MatchResult found, String sentence) {
    int n = number(found.group(1));
    String words = sentence.substring(found.start(), found.end());
    return switch (found.group(2).substring(0, 2)) {
      case "he", "ho" -> new Span(n, Unit.HOUR, words);
      case "jo", "da" -> new Span(n, Unit.DAY, words);
      case "se", "we" -> new Span(7 * n, Unit.DAY, words);
      case "mo" -> new Span(n, Unit.MONTH, words);
      case "tr", "qu" -> new Span(3 * n, Unit.MONTH, words);
      default -> new Span(12 * n, Unit.MONTH, words);
    };
  }

  private static int number(String word) {
    return Character.isDigit(word.charAt(0))
        ? Integer.parseInt(word)
        : NUMBERS.getOrDefault(word, 0);
  }

  boolean is(int months) {
    return unit == Unit.MONTH && count == months;
  }
}
