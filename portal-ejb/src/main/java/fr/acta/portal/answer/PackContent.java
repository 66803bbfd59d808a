package fr.acta.portal.answer;

import de.siegmar.fastcsv.writer.CsvWriter;
import fr.acta.portal.datamap.MappedColumn;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The rows of a pack on their way out, one at a time. They are read twice, for the JSON file and
 * for the tables; a change in between is found, and the pack is built anew.
 */
final class PackContent {
  private static final JsonGeneratorFactory GENERATORS = Json.createGeneratorFactory(null);

  private final AccessPack pack;
  private final Locale locale;
  private final List<PackedTable> tables;
  private final PackRows rows;
  private final OtherNames others;
  private final Map<Redaction.Place, String> withheld;
  private final Redactions redactions;
  private final Values values;
  private final Sample sample = new Sample();
  private final Map<String, byte[]> digests = new HashMap<>();

  PackContent(
      AccessPack pack, PackRows rows, OtherNames others, Map<Redaction.Place, String> withheld) {
    this.pack = pack;
    this.locale = pack.language();
    this.tables = PackedTable.of(pack.right(), pack.desk());
    this.rows = rows;
    this.others = others;
    this.withheld = withheld;
    this.redactions =
        new Redactions(withheld.keySet(), PackBuilder.TEXTS.say(locale, "withheld.instead"));
    this.values = new Values(locale);
  }

  List<PackedTable> tables() {
    return tables;
  }

  /** Those with a row; known once the JSON file was written. */
  List<PackedTable> found() {
    return tables.stream().filter(table -> sample.count(table.name()) > 0).toList();
  }

  Sample sample() {
    return sample;
  }

  PackRows rows() {
    return rows;
  }

  Redactions redactions() {
    return redactions;
  }

  Values values() {
    return values;
  }

  /** What is left out, each with its reason. */
  Map<Redaction.Place, String> withheld() {
    return withheld;
  }

  void writeJson(String reference, OutputStream out) throws IOException {
    try (JsonGenerator json = GENERATORS.createGenerator(out, StandardCharsets.UTF_8)) {
      json.writeStartObject();
      json.write("schema", PortabilitySchema.NAME).write("request", reference);
      json.write("right", pack.right().name()).write("language", locale.getLanguage());
      json.writeStartArray("tables");
      for (PackedTable table : tables) writeJson(table, json);
      json.writeEnd().writeEnd();
    }
  }

  private void writeJson(PackedTable table, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.write("table", table.name()).write("label", table.table().label(locale));
    json.writeStartObject("columns");
    for (MappedColumn column : table.columns()) json.write(column.getName(), column.label(locale));
    json.writeEnd();
    json.writeStartArray("rows");
    List<MappedColumn> free = table.columns().stream().filter(MappedColumn::isFree).toList();
    MessageDigest digest = DigestUtils.getSha256Digest();
    rows.each(
        pack.id(),
        table.table(),
        table.columnNames(),
        (key, content) -> {
          digest.update(content.getBytes(StandardCharsets.UTF_8));
          JsonObject row = redactions.row(table.name(), key, content);
          sample.row(table.name(), key, row);
          for (MappedColumn column : free) flag(table.name(), column.getName(), key, row);
          json.write(row);
        });
    digests.put(table.name(), digest.digest());
    json.writeEnd().writeEnd();
  }

  private void flag(String table, String column, String key, JsonObject row) {
    JsonValue value = row.get(column);
    if (!(value instanceof JsonString words)) return;
    List<OtherNames.Named> names = others.in(words.getString());
    if (!names.isEmpty())
      sample.flag(new Redaction.Place(table, column, key), words.getString(), names);
  }

  void writeCsv(PackedTable table, OutputStream out) throws IOException {
    MessageDigest digest = DigestUtils.getSha256Digest();
    List<MappedColumn> columns = table.columns();
    String[] cells = new String[columns.size()];
    try (CsvWriter csv = PackCsv.to(out)) {
      csv.writeRecord(columns.stream().map(column -> column.label(locale)).toList());
      rows.each(
          pack.id(),
          table.table(),
          table.columnNames(),
          (key, content) -> {
            digest.update(content.getBytes(StandardCharsets.UTF_8));
            JsonObject row = redactions.row(table.name(), key, content);
            for (int i = 0; i < cells.length; i++)
              cells[i] = PackCsv.plain(cell(columns.get(i), row.get(columns.get(i).getName())));
            csv.writeRecord(cells);
          });
    }
    if (!Arrays.equals(digest.digest(), digests.get(table.name())))
      throw new IllegalStateException(table.name() + " changed while it was read");
  }

  private String cell(MappedColumn column, JsonValue value) {
    return value == null ? "" : values.cell(column, value);
  }

  /** What its desk is shown at first, on a line; then every row that is in it, one a line. */
  void writeSample(OutputStream out) throws IOException {
    sample.writeTo(out);
    for (PackedTable table : found())
      rows.each(
          pack.id(),
          table.table(),
          table.columnNames(),
          (key, content) -> {
            JsonObject row = redactions.row(table.name(), key, content);
            out.write(
                ("\n" + PackLine.text(table.name(), key, row)).getBytes(StandardCharsets.UTF_8));
          });
  }

  void writeDictionary(OutputStream out) throws IOException {
    try (CsvWriter csv = PackCsv.to(out)) {
      csv.writeRecord(Arrays.asList(PackBuilder.TEXTS.say(locale, "dictionary.head").split(";")));
      values
          .dictionary()
          .forEach((code, word) -> csv.writeRecord(code.split(" ")[0], code.split(" ")[1], word));
    }
  }
}
