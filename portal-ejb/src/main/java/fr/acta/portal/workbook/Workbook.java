package fr.acta.portal.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** The first sheet of an .xlsx file, as lines of text. */
public final class Workbook {
  private Workbook() {}

  /**
   * A row that holds something.
   *
   * @param number from 1, as the spreadsheet shows it
   */
  public record Line(int number, List<String> cells) {
    boolean isBlank() {
      return cells.stream().allMatch(String::isEmpty);
    }
  }

  /**
   * @param mostBytes the largest file that is opened
   * @param most lines to read; whatever follows is left alone
   * @throws WorkbookRefused for anything that is no such file
   */
  public static List<Line> lines(byte[] file, int mostBytes, int most) throws WorkbookRefused {
    // A format tells a number that is written with leading zeros.
    ReadingOptions options = new ReadingOptions(WorkbookFile.check(file, mostBytes), false);
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file), options);
        Stream<Row> rows = book.getFirstSheet().openStream()) {
      if (book.isDate1904()) throw new WorkbookRefused(WorkbookRefused.Why.CALENDAR);
      return rows.map(Workbook::line).filter(l -> !l.isBlank()).limit(most).toList();
    } catch (IOException | RuntimeException e) {
      // Whatever the library says may quote a cell, so it goes no further.
      throw new WorkbookRefused(WorkbookRefused.Why.DAMAGED);
    }
  }

  private static Line line(Row row) {
    List<String> cells = new ArrayList<>();
    for (int place = 0; place < row.getCellCount(); place++)
      cells.add(row.getOptionalCell(place).map(CellText::of).orElse(""));
    return new Line(row.getRowNum(), cells);
  }
}
