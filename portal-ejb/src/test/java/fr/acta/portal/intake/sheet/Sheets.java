package fr.acta.portal.intake.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Workbooks to be read: as a spreadsheet writes them, and as nobody should. */
public final class Sheets {
  public static final Object[] HEADINGS = {
    "Droit", "Reçue le", "Reçue par", "Ce qui est demandé", "Nom", "Adresse e-mail"
  };

  private Sheets() {}

  /** Cells are texts, numbers or days; null for an empty one. */
  public static byte[] of(Object[]... rows) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, "test", null)) {
      Worksheet sheet = book.newWorksheet("Demandes");
      for (int row = 0; row < rows.length; row++)
        for (int column = 0; column < rows[row].length; column++)
          write(sheet, row, column, rows[row][column]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void write(Worksheet sheet, int row, int column, Object cell) {
    if (cell instanceof LocalDate day) {
      sheet.value(row, column, day);
      sheet.style(row, column).format("yyyy-mm-dd").set();
    } else if (cell instanceof Number number) {
      sheet.value(row, column, number);
    } else if (cell != null) {
      sheet.value(row, column, cell.toString());
    }
  }

  /** A workbook of one sheet, whose rows are written here by hand. */
  static byte[] handmade(String workbookAttributes, String rows) {
    return handmade(workbookAttributes, rows, "");
  }

  static byte[] handmade(String workbookAttributes, String rows, String prologue) {
    Map<String, String> parts = new TreeMap<>();
    String types = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    String relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    parts.put(
        "[Content_Types].xml",
        "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Override PartName='/xl/workbook.xml' ContentType='"
            + types
            + "'/></Types>");
    parts.put(
        "xl/workbook.xml",
        "<workbook xmlns='%s' xmlns:r='%s'><workbookPr %s/><sheets><sheet name='S' sheetId='1' r:id='r1'/></sheets></workbook>"
            .formatted(main, relation, workbookAttributes));
    parts.put(
        "xl/_rels/workbook.xml.rels",
        "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='r1' Type='%s/worksheet' Target='worksheets/sheet1.xml'/></Relationships>"
            .formatted(relation));
    parts.put(
        "xl/worksheets/sheet1.xml",
        "%s<worksheet xmlns='%s'><sheetData>%s</sheetData></worksheet>"
            .formatted(prologue, main, rows));
    return zip(parts);
  }

  static byte[] zip(Map<String, String> parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** A row of texts, as some programs write them: each in its cell. */
  static String row(int number, String... cells) {
    StringBuilder row = new StringBuilder("<row r='" + number + "'>");
    for (int i = 0; i < cells.length; i++)
      row.append("<c r='%c%d' t='inlineStr'><is><t>".formatted('A' + i, number))
          .append(cells[i])
          .append("</t></is></c>");
    return row.append("</row>").toString();
  }
}
