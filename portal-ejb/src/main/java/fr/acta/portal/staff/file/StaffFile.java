package fr.acta.portal.staff.file;

import fr.acta.portal.datamap.DataItem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A staff list in a text file, read several times and never held in memory, or in a workbook, which
 * is held as text.
 */
public final class StaffFile {

  /** Opens the same bytes each time, from the first. */
  @FunctionalInterface
  public interface Source {
    InputStream open() throws IOException;
  }

  private final Source source;
  private final Charset charset;
  private final Layout layout;
  private final Survey survey;

  private StaffFile(Source given) throws IOException {
    source = SheetText.of(given);
    charset = TextEncoding.of(source);
    layout = Layout.of(source, charset, Headings::check);
    try (CsvRows rows = rowsBelowHeadings()) {
      survey = new Survey(layout.headings(), rows);
    }
  }

  /**
   * Reads the whole file once, so that what refuses it as a whole is known before its first row.
   *
   * @throws StaffFileRefused when no row of it can be trusted
   */
  public static StaffFile open(Source source) throws IOException {
    return new StaffFile(source);
  }

  /** The name of the encoding found. */
  public String encoding() {
    return charset.name();
  }

  public char separator() {
    return layout.separator();
  }

  /** Every column by its heading: read, refused by name or left aside. */
  public List<Heading> headings() {
    return layout.headings().all();
  }

  /** What the file speaks of: an item that is not here is unknown, not empty. */
  public Set<DataItem> items() {
    Set<DataItem> items = EnumSet.noneOf(DataItem.class);
    headings().forEach(heading -> heading.item().ifPresent(items::add));
    return items;
  }

  /** The rows below the headings, empty ones left out, read as they are asked for; close it. */
  public Stream<StaffRow> rows() throws IOException {
    CsvRows rows = rowsBelowHeadings();
    RowReader reader = new RowReader(layout.headings(), survey);
    int ordered = Spliterator.ORDERED | Spliterator.NONNULL;
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(rows, ordered), false)
        .filter(row -> !row.isBlank())
        .map(reader::read)
        .onClose(() -> close(rows));
  }

  private CsvRows rowsBelowHeadings() throws IOException {
    CsvRows rows = new CsvRows(TextEncoding.reader(source.open(), charset), layout.separator());
    for (int row = 0; row < layout.headingRow(); row++) {
      rows.next();
    }
    return rows;
  }

  private static void close(CsvRows rows) {
    try {
      rows.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
