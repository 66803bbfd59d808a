package fr.acta.portal.staff;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What two spellings of the same words agree on: neither case nor accents nor punctuation. */
final class Spelling {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Spelling() {}

  /** Empty for null. */
  static String plain(String text) {
    if (text == null) return "";
    String letters = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    String bare = MARKS.matcher(letters).replaceAll("").replace("œ", "oe").replace("æ", "ae");
    return OTHER.matcher(bare).replaceAll(" ").strip();
  }
}
