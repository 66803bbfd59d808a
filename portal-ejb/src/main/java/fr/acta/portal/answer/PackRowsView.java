package fr.acta.portal.answer;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Rows of a pack that a desk asked for. */
public class PackRowsView {
  private final Map<String, List<JsonObject>> rows;
  private final boolean more;

  PackRowsView(Map<String, List<JsonObject>> rows, boolean more) {
    this.rows = rows;
    this.more = more;
  }

  /** By table, in the language of the page; each counts what is shown of it. */
  public List<PackTableView> tables(Locale locale) {
    return rows.entrySet().stream()
        .map(one -> new PackTableView(table(one.getKey(), one.getValue()), locale))
        .toList();
  }

  private static JsonObject table(String name, List<JsonObject> rows) {
    JsonArrayBuilder all = Json.createArrayBuilder();
    rows.forEach(
        row ->
            all.add(
                Json.createObjectBuilder()
                    .add("key", row.get("key"))
                    .add("values", row.get("values"))));
    return Json.createObjectBuilder()
        .add("table", name)
        .add("count", rows.size())
        .add("rows", all)
        .build();
  }

  public boolean isEmpty() {
    return rows.isEmpty();
  }

  /** There are others after these. */
  public boolean isMore() {
    return more;
  }
}
