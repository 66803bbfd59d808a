package fr.acta.portal.staff.file;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Whom a file names, by number or by name; nothing else of it is read. It selects among people who
 * are known already, and tells a list of people from any other file.
 */
public final class NamedPeople {
  /** More than a page can show. */
  static final int MOST = 100_000;

  private static final StaffColumn[] LAST_NAMES = {
    StaffColumn.BIRTH_NAME, StaffColumn.FAMILY_NAME, StaffColumn.USAGE_NAME
  };

  /**
   * A row of the file, as a spreadsheet numbers it; empty where the file says nothing.
   *
   * @param lastNames at birth, of the family and in use
   */
  public record Line(
      int row,
      String number,
      List<String> lastNames,
      String firstName,
      String email,
      String establishment) {
    public boolean hasName() {
      return !lastNames.isEmpty() && !firstName.isEmpty();
    }

    /** Without the values: this may end in a log. */
    @Override
    public String toString() {
      return "Line[row=" + row + "]";
    }
  }

  private final Headings headings;
  private final List<Line> lines = new ArrayList<>();

  private NamedPeople(StaffFile.Source given) throws IOException {
    StaffFile.Source source = SheetText.of(given);
    Charset charset = TextEncoding.of(source);
    Layout layout = Layout.of(source, charset, Headings::checkNaming);
    headings = layout.headings();
    try (CsvRows rows =
        new CsvRows(TextEncoding.reader(source.open(), charset), layout.separator())) {
      for (int row = 0; row < layout.headingRow(); row++) rows.next();
      while (rows.hasNext()) add(rows.next());
    }
    if (lines.isEmpty()) throw new StaffFileRefused("no_rows");
  }

  /**
   * @throws StaffFileRefused when it names nobody, or has neither a number's column nor those of a
   *     last and a first name
   */
  public static NamedPeople in(StaffFile.Source source) throws IOException {
    return new NamedPeople(source);
  }

  public List<Line> lines() {
    return List.copyOf(lines);
  }

  /** Its columns are those of a staff list, and it names more than one person. */
  public boolean isList() {
    return headings.hasNames() && lines.stream().filter(Line::hasName).limit(2).count() > 1;
  }

  private void add(CsvRow row) {
    List<String> cells = row.cells();
    if (row.isBlank() || headings.isTotal(cells) || headings.isRepeatedBy(cells)) return;
    if (lines.size() == MOST) throw new StaffFileRefused("too_many_rows", MOST);
    lines.add(
        new Line(
            row.number(),
            headings.cell(StaffColumn.NUMBER, cells),
            Stream.of(LAST_NAMES)
                .map(column -> headings.cell(column, cells))
                .filter(name -> !name.isEmpty())
                .toList(),
            headings.cell(StaffColumn.FIRST_NAME, cells),
            headings.cell(StaffColumn.WORK_EMAIL, cells).toLowerCase(Locale.ROOT),
            headings.cell(StaffColumn.ESTABLISHMENT, cells)));
  }
}
