package fr.acta.portal.staff.file;

import fr.acta.portal.datamap.DataItem;
import java.util.Locale;
import java.util.Optional;

/**
 * A heading of the file and what becomes of its column.
 *
 * @param text as the file writes it, cut to sixty characters
 * @param item what is read from it; empty when its cells are never looked at
 * @param needless why it is refused by name; empty when it is read, or unknown and left aside
 */
public record Heading(String text, Optional<DataItem> item, Optional<NeedlessColumn> needless) {
  private static final int SHOWN = 60;

  static Heading of(String cell, Optional<StaffColumn> column) {
    Optional<NeedlessColumn> needless =
        column.isPresent() ? Optional.empty() : needless(PlainWords.ofHeading(cell));
    String text = cell.length() > SHOWN ? cell.substring(0, SHOWN) + "…" : cell;
    return new Heading(text, column.map(StaffColumn::item), needless);
  }

  /** A column left aside as a lesser double of one that is read is not blamed. */
  private static Optional<NeedlessColumn> needless(String words) {
    return StaffColumn.named(words).findAny().isPresent()
        ? Optional.empty()
        : NeedlessColumn.named(words);
  }

  public boolean isRead() {
    return item.isPresent();
  }

  public boolean isRefused() {
    return needless.isPresent();
  }

  public boolean isIgnored() {
    return !isRead() && !isRefused();
  }

  /** A sentence on what becomes of the column. */
  public String text(Locale locale) {
    if (needless.isPresent()) {
      String why = StaffFileRefused.TEXTS.say(locale, "needless." + needless.get().name());
      return StaffFileRefused.TEXTS.say(locale, "column.refused", text, why);
    }
    return StaffFileRefused.TEXTS.say(locale, isRead() ? "column.read" : "column.ignored", text);
  }
}
