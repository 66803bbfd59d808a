package fr.acta.portal.notice.lint;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How easily a text is read, from 0 (very hard) to about 100 (very easy). French: Kandel and Moles,
 * <i>Application de l'indice de Flesch à la langue française</i>, Cahiers d'études de
 * radio-télévision 19, 1958: 207 − 1.015 × words a sentence − 73.6 × syllables a word. English:
 * Flesch, <i>A new readability yardstick</i>, Journal of Applied Psychology 32, 1948: 206.835 −
 * 1.015 × words a sentence − 84.6 × syllables a word. Both put a newspaper near 50 and a statute
 * below 30.
 */
record Readability(int sentences, int words, int syllables, boolean french) {
  /** What a reader passes over: references in brackets, addresses, numbers of articles. */
  private static final Pattern PASSED_OVER =
      Pattern.compile("\\([^)]*\\)|\\S+@\\S+|(https?://|www\\.)\\S+|\\b[LRD]\\.\\s?\\d[\\d-]*");

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{Nd}]+");
  private static final Pattern VOWELS =
      Pattern.compile("[aeiouyàâäéèêëîïôöùûüœæ]+", Pattern.CASE_INSENSITIVE);
  private static final Pattern HIATUS =
      Pattern.compile("é[aouè]|[aoeu][ïë]|[aeo]é|[aeou]y[aeiouéè]");

  static Readability of(Passage passage) {
    List<String> sentences = passage.sentences();
    List<String> words = sentences.stream().flatMap(s -> words(s).stream()).toList();
    boolean french = passage.isFrench();
    int syllables = words.stream().mapToInt(w -> french ? syllablesFr(w) : syllablesEn(w)).sum();
    long said = sentences.stream().filter(s -> !words(s).isEmpty()).count();
    return new Readability((int) said, words.size(), syllables, french);
  }

  static List<String> words(String sentence) {
    return Arrays.stream(BETWEEN_WORDS.split(PASSED_OVER.matcher(sentence).replaceAll(" ")))
        .filter(w -> !w.isEmpty())
        .toList();
  }

  long score() {
    if (words == 0) return 100;
    double length = 1.015 * words / sentences;
    double weight = (double) syllables / words;
    return Math.round(french ? 207 - length - 73.6 * weight : 206.835 - length - 84.6 * weight);
  }

  /** Groups of vowels; a mute e at the end is none. */
  static int syllablesFr(String written) {
    String word =
        written.toLowerCase(Locale.ROOT).replace("qu", "q").replaceAll("gu(?=[eiéè])", "g");
    int groups = groups(word) + (int) HIATUS.matcher(word).results().count();
    boolean mute = word.matches(".*[^aeiouyéèêâîôû]es?");
    return Math.max(1, mute && groups > 1 ? groups - 1 : groups);
  }

  static int syllablesEn(String written) {
    String word = written.toLowerCase(Locale.ROOT);
    int groups = groups(word);
    boolean mute = word.matches(".*[^aeiouyl]es?|.*[aeiouy]les?|.*[^aeiouytd]ed");
    return Math.max(1, mute && groups > 1 ? groups - 1 : groups);
  }

  private static int groups(String word) {
    return (int) VOWELS.matcher(word).results().count();
  }
}
