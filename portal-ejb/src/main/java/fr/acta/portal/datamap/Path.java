package fr.acta.portal.datamap;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.List;

/**
 * How the rows about a person are found: from a column, over other tables of the same client, to
 * her. The steps are names of the catalogue and nothing else.
 */
public record Path(List<Step> steps) {
  /**
   * @param table where {@code column} leads to; null for the last step, whose column names the
   *     person
   * @param key the column of that table that it equals
   */
  public record Step(String column, String table, String key) {}

  public Path {
    steps = List.copyOf(steps);
  }

  /** The column is the person's id. */
  static Path to(String column) {
    return new Path(List.of(new Step(column, null, null)));
  }

  /**
   * Column, table, key, column, table, key … column: the last names the person. Of a request with a
   * ticket: {@code through("request_id", "ticket", "request_id", "person_id")}.
   */
  static Path through(String... names) {
    if (names.length % 3 != 1) throw new IllegalArgumentException("a path ends at the person");
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i + 1 < names.length; i += 3)
      steps.add(new Step(names[i], names[i + 1], names[i + 2]));
    steps.add(new Step(names[names.length - 1], null, null));
    return new Path(steps);
  }

  /** As the database's own search reads it. */
  JsonArray json() {
    JsonArrayBuilder all = Json.createArrayBuilder();
    for (Step step : steps) {
      JsonObjectBuilder one = Json.createObjectBuilder().add("column", step.column());
      if (step.table() != null) one.add("table", step.table()).add("key", step.key());
      all.add(one);
    }
    return all.build();
  }
}
