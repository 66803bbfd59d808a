package fr.acta.portal.staff.file;

import java.util.regex.Pattern;

/** A first, birth or usage name. Case and accents stay as the employer writes them. */
final class NameRule {
  private static final int LONGEST = 100;
  private static final Pattern NAME = Pattern.compile("(?=.*\\p{L})[\\p{L}\\p{M} .,·'’‘ʼ`´()/‐-]+");

  private NameRule() {}

  static String read(String cell) {
    if (cell.length() > LONGEST) {
      throw BadValue.of("too_long");
    }
    if (!NAME.matcher(cell).matches()) {
      throw BadValue.of("name");
    }
    return cell;
  }
}
