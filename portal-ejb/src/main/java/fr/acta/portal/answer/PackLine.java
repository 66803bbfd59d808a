package fr.acta.portal.answer;

import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import java.io.StringReader;
import java.util.Map;

/** A row of a pack as it is kept for its desk to look at: a line of JSON, its table first. */
final class PackLine {
  // Factories of its own: each one asks the class path anew.
  private static final JsonBuilderFactory BUILDERS = Json.createBuilderFactory(Map.of());
  private static final JsonReaderFactory READERS = Json.createReaderFactory(null);

  private PackLine() {}

  static String text(String table, String key, JsonObject values) {
    return BUILDERS
        .createObjectBuilder()
        .add("table", table)
        .add("key", key)
        .add("values", values)
        .build()
        .toString();
  }

  /** Without reading the rest of the line. */
  static boolean isOf(String line, String table) {
    return line.startsWith("{\"table\":\"" + table + "\",");
  }

  static JsonObject read(String line) {
    try (JsonReader reader = READERS.createReader(new StringReader(line))) {
      return reader.readObject();
    }
  }
}
