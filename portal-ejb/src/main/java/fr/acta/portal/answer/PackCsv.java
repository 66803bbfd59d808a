package fr.acta.portal.answer;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;

/** How tables are written for spreadsheets. */
final class PackCsv {
  private PackCsv() {}

  /** With its mark and semicolons, for French spreadsheets. */
  static CsvWriter to(OutputStream out) throws IOException {
    OutputStreamWriter text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    text.append('\uFEFF');
    return CsvWriter.builder().fieldSeparator(';').build(text);
  }

  /** A spreadsheet would run it as a formula. */
  static String plain(String cell) {
    return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }
}
