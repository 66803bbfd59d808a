package fr.acta.portal.answer;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a desk is shown of a pack, and its first page tells: the first rows of each table, and every
 * value that names somebody else, up to a bound.
 */
final class Sample {
  static final int ROWS = 25;
  private static final int FLAGS = 200;

  record Row(String key, JsonObject values) {}

  /**
   * @param value as it stands, cut where it is long
   */
  record Flag(Redaction.Place place, String value, List<OtherNames.Named> names) {}

  record Enclosed(String key, String name, boolean withheld) {}

  private final Map<String, List<Row>> rows = new LinkedHashMap<>();
  private final Map<String, Long> counts = new LinkedHashMap<>();
  private final List<Flag> flags = new ArrayList<>();
  private final List<Enclosed> files = new ArrayList<>();
  private long flagged;

  void row(String table, String key, JsonObject values) {
    counts.merge(table, 1L, Long::sum);
    List<Row> shown = rows.computeIfAbsent(table, t -> new ArrayList<>());
    if (shown.size() < ROWS) shown.add(new Row(key, values));
  }

  void flag(Redaction.Place place, String value, List<OtherNames.Named> names) {
    flagged++;
    String cut = value.length() > 1000 ? value.substring(0, 1000) + "…" : value;
    if (flags.size() < FLAGS) flags.add(new Flag(place, cut, names));
  }

  void file(String key, String name, boolean withheld) {
    files.add(new Enclosed(key, name, withheld));
  }

  long count(String table) {
    return counts.getOrDefault(table, 0L);
  }

  long count() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  List<Row> rows(String table) {
    return rows.getOrDefault(table, List.of());
  }

  List<Enclosed> files() {
    return files;
  }

  void writeTo(OutputStream out) throws IOException {
    JsonArrayBuilder tables = Json.createArrayBuilder();
    rows.forEach(
        (table, shown) -> {
          JsonArrayBuilder all = Json.createArrayBuilder();
          for (Row row : shown)
            all.add(Json.createObjectBuilder().add("key", row.key()).add("values", row.values()));
          tables.add(
              Json.createObjectBuilder()
                  .add("table", table)
                  .add("count", count(table))
                  .add("rows", all));
        });
    JsonArrayBuilder named = Json.createArrayBuilder();
    for (Flag flag : flags) {
      JsonArrayBuilder who = Json.createArrayBuilder();
      for (OtherNames.Named one : flag.names())
        who.add(Json.createObjectBuilder().add("name", one.name()).add("rule", one.rule().name()));
      named.add(
          Json.createObjectBuilder()
              .add("table", flag.place().table())
              .add("column", flag.place().column())
              .add("key", flag.place().key())
              .add("value", flag.value())
              .add("names", who));
    }
    JsonArrayBuilder kept = Json.createArrayBuilder();
    for (Enclosed file : files)
      kept.add(
          Json.createObjectBuilder()
              .add("key", file.key())
              .add("name", file.name())
              .add("withheld", file.withheld()));
    JsonValue all =
        Json.createObjectBuilder()
            .add("tables", tables)
            .add("flags", named)
            .add("flagged", flagged)
            .add("files", kept)
            .build();
    out.write(all.toString().getBytes(StandardCharsets.UTF_8));
  }
}
