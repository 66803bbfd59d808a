package fr.acta.portal.staff.file;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text reduced to what two writers of the same words agree on. */
final class PlainWords {
  private static final Pattern CAMEL =
      Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern NOISE =
      Pattern.compile(
          "\\b(d|de|du|des|l|la|le|les|un|of|the|s|a|au|salarie|salariee|salaries|employe|employee"
              + "|agent|collaborateur|collaboratrice|worker|staff)\\b");
  private static final Pattern SPACES = Pattern.compile(" +");

  private PlainWords() {}

  /** Lower case, without accents, words parted by one space: "Chef d'Équipe" → "chef d equipe". */
  static String of(String text) {
    String letters = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    String bare = MARKS.matcher(letters).replaceAll("").replace("œ", "oe").replace("æ", "ae");
    return OTHER.matcher(bare).replaceAll(" ").strip();
  }

  /** The same for a column's heading, without the words that only say whose value it is. */
  static String ofHeading(String heading) {
    String words = of(CAMEL.matcher(heading).replaceAll(" "));
    return SPACES.matcher(NOISE.matcher(words).replaceAll(" ")).replaceAll(" ").strip();
  }
}
