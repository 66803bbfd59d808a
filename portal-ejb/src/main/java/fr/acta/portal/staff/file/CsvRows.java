package fr.acta.portal.staff.file;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** The rows of a text table, one at a time, their cells cleaned. */
final class CsvRows implements Iterator<CsvRow>, AutoCloseable {
  private final Cells cells = new Cells();
  private final CsvReader<List<String>> reader;
  private final Iterator<List<String>> rows;
  private int number;
  private CsvRow next;
  private boolean ended;

  CsvRows(Reader text, char separator) {
    reader =
        CsvReader.builder()
            .fieldSeparator(separator)
            .skipEmptyLines(false)
            .trimWhitespacesAroundQuotes(true)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .build(cells, new CheckedLines(text));
    rows = reader.iterator();
  }

  /**
   * @throws StaffFileRefused when a quote is never closed, or a line is endless
   */
  @Override
  public boolean hasNext() {
    if (next == null && !ended) {
      List<String> row = read();
      ended = row.equals(List.of(CheckedLines.END));
      next = ended ? null : new CsvRow(++number, row);
    }
    return next != null;
  }

  @Override
  public CsvRow next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    CsvRow row = next;
    next = null;
    return row;
  }

  private List<String> read() {
    try {
      if (rows.hasNext()) {
        return rows.next();
      }
    } catch (CsvParseException e) {
      if (e.getCause() instanceof StaffFileRefused refused) {
        throw refused;
      }
      throw new StaffFileRefused("open_quote", cells.begun);
    }
    throw new StaffFileRefused("open_quote", cells.built); // it swallowed the end mark
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  private static final class Cells extends AbstractBaseCsvCallbackHandler<List<String>> {
    private List<String> row = new ArrayList<>();
    private long begun = 1;
    private long built = 1;

    @Override
    protected void handleBegin(long startingLineNumber) {
      begun = startingLineNumber;
      row = new ArrayList<>();
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
      row.add(CellRule.clean(new String(buffer, offset, length)));
    }

    @Override
    protected List<String> buildRecord() {
      built = begun;
      return row;
    }
  }
}
