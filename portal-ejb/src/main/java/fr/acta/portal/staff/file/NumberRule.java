package fr.acta.portal.staff.file;

import java.util.regex.Pattern;

/** The employer's number for a person: a text, whose leading zeros count. */
final class NumberRule {
  private static final int LONGEST = 40;
  private static final Pattern SCIENTIFIC = Pattern.compile("\\d+[.,]?\\d*E\\+?\\d+");

  private NumberRule() {}

  static String read(String cell) {
    String number = cell.startsWith("'") ? cell.substring(1) : cell; // a spreadsheet's text mark
    if (SensitiveFacts.holdsSocialSecurityNumber(number)) {
      throw BadValue.masked("sensitive");
    }
    if (SCIENTIFIC.matcher(number).matches()) {
      throw BadValue.of("scientific");
    }
    if (number.length() > LONGEST) {
      throw BadValue.of("too_long");
    }
    return number;
  }
}
