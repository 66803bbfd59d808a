package fr.acta.portal.intake.sheet;

import fr.acta.portal.tenancy.RuleBroken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** The first sheet of an .xlsx file, as lines of text. */
final class Workbook {
  private Workbook() {}

  /** A row that holds something. */
  record Line(int number, List<String> cells) {
    boolean isBlank() {
      return cells.stream().allMatch(String::isEmpty);
    }
  }

  /**
   * @param most lines to read; whatever follows is left alone
   * @throws RuleBroken for anything that is no such file
   */
  static List<Line> lines(byte[] file, int most) {
    WorkbookFile.check(file);
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file));
        Stream<Row> rows = book.getFirstSheet().openStream()) {
      if (book.isDate1904()) throw new RuleBroken("intake.sheet.refused.calendar");
      return rows.map(Workbook::line).filter(l -> !l.isBlank()).limit(most).toList();
    } catch (RuleBroken ours) {
      throw ours;
    } catch (IOException | RuntimeException e) {
      // Whatever the library says may quote a cell, so it goes no further.
      throw new RuleBroken("intake.sheet.refused.damaged");
    }
  }

  private static Line line(Row row) {
    List<String> cells = new ArrayList<>();
    for (int place = 0; place < row.getCellCount(); place++)
      cells.add(row.getOptionalCell(place).map(CellText::of).orElse(""));
    return new Line(row.getRowNum(), cells);
  }
}
