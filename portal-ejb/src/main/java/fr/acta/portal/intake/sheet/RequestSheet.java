package fr.acta.portal.intake.sheet;

import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.workbook.Workbook;
import fr.acta.portal.workbook.WorkbookRefused;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The requests of a workbook's first sheet, as they were written.
 *
 * @param headings of the columns that are read, as the sheet words them
 * @param unread headings of the columns that are not
 */
public record RequestSheet(
    Map<SheetColumn, String> headings, List<String> unread, List<SheetRow> rows) {
  /** What somebody can look through before confirming it, and one transaction can file. */
  public static final int MOST_ROWS = 500;

  public static final int MOST_BYTES = 5 << 20;

  private static final int TITLES = 20;

  public RequestSheet {
    headings = Map.copyOf(headings);
    unread = List.copyOf(unread);
    rows = List.copyOf(rows);
  }

  /**
   * @param file all of its bytes
   * @throws RuleBroken when nothing of it can be read, with the reason and the way out
   */
  public static RequestSheet read(byte[] file) {
    SheetHeadings headings = null;
    List<SheetRow> rows = new ArrayList<>();
    for (Workbook.Line line : lines(file)) {
      if (headings != null) {
        rows.add(new SheetRow(line.number(), headings.of(line.cells())));
      } else if (SheetHeadings.are(line.cells())) {
        headings = new SheetHeadings(line.cells());
        headings.check();
      }
    }
    if (headings == null) throw new RuleBroken("intake.sheet.refused.headings");
    rows.removeIf(row -> row.cells().isEmpty());
    if (rows.isEmpty()) throw new RuleBroken("intake.sheet.refused.empty");
    if (rows.size() > MOST_ROWS) throw new RuleBroken("intake.sheet.refused.rows", MOST_ROWS);
    return new RequestSheet(headings.names(), headings.unread(), rows);
  }

  private static List<Workbook.Line> lines(byte[] file) {
    try {
      return Workbook.lines(file, MOST_BYTES, MOST_ROWS + TITLES + 1);
    } catch (WorkbookRefused no) {
      String why = no.why().name().toLowerCase(Locale.ROOT);
      throw new RuleBroken("intake.sheet.refused." + why);
    }
  }

  /** The column as the sheet calls it. */
  public String heading(SheetColumn column) {
    return headings.getOrDefault(column, "");
  }
}
