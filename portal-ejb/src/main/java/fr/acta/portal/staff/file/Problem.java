package fr.acta.portal.staff.file;

import java.util.Locale;

/**
 * What is wrong with a cell, or worth a look.
 *
 * @param heading the column as the file names it; empty when the row as a whole is meant
 * @param value what stands there, cut to eighty characters; dots when it must not be shown
 * @param key {@code problem.…} or {@code warning.…} in the {@code stafffile} bundle; the way to fix
 *     it is {@code <key>.fix}. Their arguments are the heading and the value
 */
public record Problem(String heading, String value, String key) {
  private static final int SHOWN = 80;
  private static final String MASK = "•••••";

  static Problem of(String heading, String cell, String key) {
    String value = cell.length() > SHOWN ? cell.substring(0, SHOWN) + "…" : cell;
    return new Problem(heading, value, key);
  }

  static Problem of(String heading, String cell, BadValue bad) {
    return of(heading, bad.isMasked() ? MASK : cell, "problem." + bad.key());
  }

  public String reason(Locale locale) {
    return StaffFileRefused.TEXTS.say(locale, key, heading, value);
  }

  public String fix(Locale locale) {
    return StaffFileRefused.TEXTS.say(locale, key + ".fix", heading, value);
  }

  /** Without the value: this may end in a log. */
  @Override
  public String toString() {
    return key;
  }
}
