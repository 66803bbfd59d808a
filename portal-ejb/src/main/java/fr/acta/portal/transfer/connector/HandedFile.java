package fr.acta.portal.transfer.connector;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows as a CSV file: UTF-8 with its mark, semicolons, for French spreadsheets. A value that a
 * spreadsheet would run as a formula begins with an apostrophe. Columns that no row fills are left
 * out.
 */
public final class HandedFile {
  private static final List<String> COLUMNS =
      List.of("pseudonyme", "nom", "prenom", "courriel", "fonction", "site", "nombre_de_personnes");

  private final String name;
  private final List<String> columns;
  private final List<Object[]> rows;

  public HandedFile(String name, List<Object[]> rows) {
    this(name, COLUMNS, rows);
  }

  /**
   * @param rows each with a value or null for every column
   */
  public HandedFile(String name, List<String> columns, List<Object[]> rows) {
    this.name = name;
    this.columns = List.copyOf(columns);
    this.rows = List.copyOf(rows);
  }

  public String getName() {
    return name;
  }

  public int getRows() {
    return rows.size();
  }

  public byte[] bytes() {
    List<Integer> filled = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      int column = i;
      if (rows.stream().anyMatch(row -> row[column] != null)) filled.add(i);
    }
    StringWriter text = new StringWriter().append('\uFEFF');
    try (CsvWriter csv = CsvWriter.builder().fieldSeparator(';').build(text)) {
      csv.writeRecord(filled.stream().map(columns::get).toList());
      for (Object[] row : rows) csv.writeRecord(filled.stream().map(i -> cell(row[i])).toList());
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory", e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String cell(Object value) {
    String text = value == null ? "" : value.toString();
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
