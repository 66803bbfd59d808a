package fr.acta.portal.notice.lint;

import fr.acta.portal.notice.NoticeItem;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** One text of a notice, with straight apostrophes and plain spaces, as rules look at it. */
record Passage(NoticeItem item, String language, String text) {
  /** A line ends a sentence too; the points of "L.4121-1" and of an address do not. */
  private static final Pattern END = Pattern.compile("(?<=[.!?…])\\s+|\\n+");

  private static final Pattern NEGATION =
      Pattern.compile("\\b(aucune?s?|pas|jamais|ni|sans|no|not|never|none|nor|without|neither)\\b");

  Passage {
    text = text.replace('\u2019', '\'').replaceAll("[\u00a0\u202f\u2009]", " ").strip();
  }

  boolean isFrench() {
    return language.equals("fr");
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  List<String> sentences() {
    return Arrays.stream(END.split(text)).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }

  /** Without regard to capitals. */
  boolean says(String french, String english) {
    return says(text, french, english);
  }

  boolean says(String sentence, String french, String english) {
    return Pattern.compile(isFrench() ? french : english)
        .matcher(sentence.toLowerCase(Locale.ROOT))
        .find();
  }

  static boolean isDenied(String sentence) {
    return NEGATION.matcher(sentence.toLowerCase(Locale.ROOT)).find();
  }

  NoticeFinding finding(LintRule rule, Object... arguments) {
    return new NoticeFinding(item, language, rule, arguments);
  }
}
