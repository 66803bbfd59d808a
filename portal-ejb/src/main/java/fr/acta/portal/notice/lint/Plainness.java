package fr.acta.portal.notice.lint;

import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether somebody without training reads it at once: measure, long sentences, jargon. */
final class Plainness {
  /** A sentence of more words than this is two. */
  static final int LONGEST_SENTENCE = 30;

  /** Below this a text reads like a statute. */
  static final int HARDEST = 30;

  /** The measure says nothing about a text of fewer words. */
  private static final int ENOUGH_WORDS = 25;

  private static final Map<String, Map<String, String>> JARGON =
      Map.of("fr", WordList.read("jargon_fr.txt"), "en", WordList.read("jargon_en.txt"));

  private Plainness() {}

  static void look(Passage passage, Consumer<NoticeFinding> found) {
    for (String sentence : passage.sentences()) {
      int words = Readability.words(sentence).size();
      if (words > LONGEST_SENTENCE)
        found.accept(passage.finding(LintRule.LONG_SENTENCE, words, beginning(sentence)));
    }
    Readability ease = Readability.of(passage);
    if (ease.words() >= ENOUGH_WORDS && ease.score() < HARDEST)
      found.accept(passage.finding(LintRule.HARD_TO_READ, ease.score(), HARDEST));
    JARGON
        .get(passage.language())
        .forEach(
            (word, plain) -> {
              Matcher hit = word(word).matcher(passage.text());
              if (hit.find()) found.accept(passage.finding(LintRule.JARGON, hit.group(), plain));
            });
  }

  private static Pattern word(String word) {
    return Pattern.compile(
        "(?<![\\p{L}-])" + word + "(?![\\p{L}-])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  private static String beginning(String sentence) {
    String[] words = sentence.split(" ", 6);
    return words.length < 6
        ? sentence
        : sentence.substring(0, sentence.length() - words[5].length()).strip();
  }
}
