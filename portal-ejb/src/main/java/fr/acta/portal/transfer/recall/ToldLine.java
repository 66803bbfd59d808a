package fr.acta.portal.transfer.recall;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One person of a recall as a recipient is told of her: whom, and what was corrected. */
final class ToldLine {
  static final List<String> CORRECTION =
      List.of("pseudonyme", "nom", "prenom", "donnee", "valeur_corrigee", "valeur_contestee");
  private static final List<String> FIELDS =
      List.of("pseudonym", "lastName", "firstName", "workEmail", "jobTitle", "establishment");

  private static final Map<String, String> COLUMNS =
      Map.of(
          "LAST_NAME", "nom",
          "FIRST_NAME", "prenom",
          "WORK_EMAIL", "courriel",
          "JOB_TITLE", "fonction",
          "ESTABLISHMENT", "site");

  private final Object[] row;

  /**
   * @param row six values as they were sent, then corrected and contested ones as JSON
   */
  ToldLine(Object[] row) {
    this.row = row;
  }

  /** Null for what was not sent: an empty value is told as such. */
  JsonObject json() {
    JsonObjectBuilder one = Json.createObjectBuilder();
    for (int i = 0; i < FIELDS.size(); i++)
      if (row[i] != null) one.add(FIELDS.get(i), row[i].toString());
    corrected().ifPresentAdd(one, "corrected");
    contested().ifPresentAdd(one, "contested");
    return one.build();
  }

  /** As in a list of people: the number of people stays empty. */
  Object[] person() {
    Object[] seven = new Object[FIELDS.size() + 1];
    System.arraycopy(row, 0, seven, 0, FIELDS.size());
    return seven;
  }

  /** A line a value, in the order of their names. */
  List<Object[]> corrections() {
    List<Object[]> lines = new ArrayList<>();
    corrected().each((item, value) -> lines.add(line(item, value, null)));
    contested().each((item, value) -> lines.add(line(item, null, value)));
    return lines;
  }

  private Object[] line(String item, String now, String stated) {
    return new Object[] {row[0], row[1], row[2], COLUMNS.getOrDefault(item, item), now, stated};
  }

  private Values corrected() {
    return new Values(row[6]);
  }

  private Values contested() {
    return new Values(row[7]);
  }

  /** Values by item; an empty text for none. */
  private static final class Values {
    private final Map<String, String> all = new TreeMap<>();

    Values(Object json) {
      if (json == null) return;
      try (JsonReader reader = Json.createReader(new StringReader(json.toString()))) {
        reader
            .readObject()
            .forEach(
                (item, value) ->
                    all.put(
                        item,
                        value.getValueType() == JsonValue.ValueType.STRING
                            ? ((JsonString) value).getString()
                            : ""));
      }
    }

    void each(java.util.function.BiConsumer<String, String> with) {
      all.forEach(with);
    }

    void ifPresentAdd(JsonObjectBuilder to, String name) {
      if (all.isEmpty()) return;
      JsonObjectBuilder values = Json.createObjectBuilder();
      all.forEach(values::add);
      to.add(name, values);
    }
  }
}
