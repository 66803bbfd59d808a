package fr.acta.portal.staff.file;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * How the table lies in the file: the separator and the row of headings. That pair is taken in
 * which most columns are recognised, so titles above the headings do no harm.
 *
 * @param headingRow its number, from 1
 */
record Layout(char separator, int headingRow, Headings headings) {
  private static final char[] SEPARATORS = {';', ',', '\t', '|'};
  private static final int ROWS_LOOKED_AT = 20;

  /**
   * @param demand throws when the headings found are not enough
   * @throws StaffFileRefused when no row looks like headings, or a needed column is missing
   */
  static Layout of(StaffFile.Source source, Charset charset, Consumer<Headings> demand)
      throws IOException {
    List<Layout> candidates = new ArrayList<>();
    StaffFileRefused unreadable = null;
    for (char separator : SEPARATORS) {
      try (CsvRows rows = new CsvRows(TextEncoding.reader(source.open(), charset), separator)) {
        while (rows.hasNext()) {
          CsvRow row = rows.next();
          if (row.number() > ROWS_LOOKED_AT) {
            break;
          }
          candidates.add(new Layout(separator, row.number(), new Headings(row.cells())));
        }
      } catch (StaffFileRefused e) {
        unreadable = unreadable == null ? e : unreadable; // wrong separators also misread quotes
      }
    }
    Layout best = best(candidates, unreadable);
    demand.accept(best.headings);
    return best;
  }

  private static Layout best(List<Layout> candidates, StaffFileRefused unreadable) {
    Layout best = null;
    for (Layout candidate : candidates) {
      best = best == null || candidate.isBetterThan(best) ? candidate : best;
    }
    if (best != null && best.headings.width() > Headings.MOST || best != null && best.known() > 0) {
      return best;
    }
    throw unreadable != null ? unreadable : new StaffFileRefused("no_headings");
  }

  private int known() {
    return headings.recognised();
  }

  /** Among rows of which nothing is known the widest wins, for its width may be the reason. */
  private boolean isBetterThan(Layout other) {
    return known() > other.known()
        || known() == 0 && other.known() == 0 && headings.width() > other.headings.width();
  }
}
