package fr.acta.portal.answer;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import java.io.StringReader;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads rows, without what is left out of them. */
final class Redactions {
  // A factory of its own: each one asks the class path anew.
  private static final JsonReaderFactory READERS = Json.createReaderFactory(null);

  private final Set<Redaction.Place> places;
  private final Set<String> rows;
  private final String instead;

  /**
   * @param instead what stands where a value was
   */
  Redactions(Set<Redaction.Place> places, String instead) {
    this.places = Set.copyOf(places);
    this.rows = places.stream().map(p -> p.table() + p.key()).collect(Collectors.toSet());
    this.instead = instead;
  }

  boolean hides(String table, String column, String key) {
    return rows.contains(table + key) && places.contains(new Redaction.Place(table, column, key));
  }

  JsonObject row(String table, String key, String content) {
    JsonObject whole;
    try (JsonReader reader = READERS.createReader(new StringReader(content))) {
      whole = reader.readObject();
    }
    if (!rows.contains(table + key)) return whole;
    JsonObjectBuilder row = Json.createObjectBuilder();
    for (Map.Entry<String, jakarta.json.JsonValue> value : whole.entrySet()) {
      if (hides(table, value.getKey(), key)) row.add(value.getKey(), instead);
      else row.add(value.getKey(), value.getValue());
    }
    return row.build();
  }
}
