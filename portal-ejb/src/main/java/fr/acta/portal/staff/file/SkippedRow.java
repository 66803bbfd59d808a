package fr.acta.portal.staff.file;

import java.util.Locale;

/** A row that is no person: not imported, not an error, named so that nobody wonders. */
public record SkippedRow(int row, Kind kind) implements StaffRow {

  public enum Kind {
    TOTAL,
    REPEATED_HEADINGS
  }

  public String text(Locale locale) {
    return StaffFileRefused.TEXTS.say(locale, "skipped." + kind.name());
  }
}
