package fr.acta.portal.staff.file;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a cell of one kind is read. */
@FunctionalInterface
interface CellRule {

  /**
   * The value as it is kept, or an empty text for none.
   *
   * @param cell cleaned, never empty
   * @throws BadValue when it cannot be taken
   */
  String read(String cell);

  Pattern INVISIBLE = Pattern.compile("[\\u200B-\\u200F\\u202A-\\u202E\\u2060\\uFEFF\\u00AD]");
  Pattern SPACES = Pattern.compile("[\\s\\h]+");
  Pattern TEXT_FORMULA = Pattern.compile("=\"([^\"]*)\"");
  Pattern NO_VALUE = Pattern.compile("[-–—]+|#?n/a", Pattern.CASE_INSENSITIVE);
  Pattern NUMBER_LIKE = Pattern.compile("[+-][\\d .,()/-]+");

  /** Cells that mean nothing, such as "-", become empty; ="00042" is how a tool writes 00042. */
  static String clean(String raw) {
    String cell = isClean(raw) ? raw : spaced(raw);
    if (cell.startsWith("=\"")) {
      Matcher text = TEXT_FORMULA.matcher(cell);
      cell = text.matches() ? text.group(1).strip() : cell;
    }
    boolean isShort = cell.length() < 5;
    return isShort && NO_VALUE.matcher(cell).matches() ? "" : cell;
  }

  private static String spaced(String raw) {
    String composed = Normalizer.normalize(raw, Normalizer.Form.NFC);
    return SPACES.matcher(INVISIBLE.matcher(composed).replaceAll("")).replaceAll(" ").strip();
  }

  /** Almost every cell: Latin letters and single spaces inside. Spares the costly way. */
  private static boolean isClean(String raw) {
    char before = ' ';
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      boolean plain = c > ' ' && c <= '~' || c >= 'À' && c <= 'ɏ' || c == ' ' && before != ' ';
      if (!plain) {
        return false;
      }
      before = c;
    }
    return raw.isEmpty() || before != ' ';
  }

  /** What no cell may hold, whatever its column. */
  static void refuseUnsafe(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      if (Character.isISOControl(cell.charAt(i))) {
        throw BadValue.of("control");
      }
    }
    if (cell.indexOf('\uFFFD') >= 0 || cell.contains("Ã©") || cell.contains("Ã¨")) {
      throw BadValue.of("garbled");
    }
    if ("=+-@".indexOf(cell.charAt(0)) >= 0 && !NUMBER_LIKE.matcher(cell).matches()) {
      throw BadValue.of("formula");
    }
  }
}
