package fr.acta.portal.staff.file;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Text reduced to what two writers of the same words agree on. */
public final class PlainWords {
  private static final Pattern CAMEL =
      Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NOISE =
      Pattern.compile(
          "\\b(d|de|du|des|l|la|le|les|un|of|the|s|a|au|salarie|salariee|salaries|employe|employee"
              + "|agent|collaborateur|collaboratrice|worker|staff)\\b");
  private static final Pattern SPACES = Pattern.compile(" +");

  /** The letters of European names, bare: looked up, since every name of a file comes by here. */
  private static final String[] LATIN =
      IntStream.range(0, 0x250).mapToObj(c -> bare(Character.toString(c))).toArray(String[]::new);

  private PlainWords() {}

  /** Lower case, without accents, words parted by one space: "Chef d'Équipe" → "chef d equipe". */
  public static String of(String text) {
    StringBuilder words = new StringBuilder(text.length() + 4);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        append(words, c);
      } else {
        String letters = c < LATIN.length ? LATIN[c] : bare(String.valueOf(c));
        letters.chars().forEach(letter -> append(words, (char) letter));
      }
    }
    return words.toString().strip();
  }

  private static void append(StringBuilder words, char c) {
    if (Character.isLetterOrDigit(c)) {
      words.append(Character.toLowerCase(c));
    } else if (!words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
      words.append(' ');
    }
  }

  private static String bare(String text) {
    String parted = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    return MARKS.matcher(parted).replaceAll("").replace("œ", "oe").replace("æ", "ae");
  }

  /** The same for a column's heading, without the words that only say whose value it is. */
  static String ofHeading(String heading) {
    String words = of(CAMEL.matcher(heading).replaceAll(" "));
    return SPACES.matcher(NOISE.matcher(words).replaceAll(" ")).replaceAll(" ").strip();
  }
}
