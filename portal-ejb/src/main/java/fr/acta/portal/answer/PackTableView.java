package fr.acta.portal.answer;

import fr.acta.portal.datamap.DataMap;
import fr.acta.portal.datamap.MappedColumn;
import fr.acta.portal.datamap.MappedTable;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Locale;

/** The first rows of a table in a pack. */
public class PackTableView {
  private final MappedTable table;
  private final JsonObject sample;
  private final Locale locale;

  PackTableView(JsonObject sample, Locale locale) {
    this.table = DataMap.table(sample.getString("table")).orElseThrow();
    this.sample = sample;
    this.locale = locale;
  }

  public String getName() {
    return table.getName();
  }

  public String getLabel() {
    return table.label(locale);
  }

  public long getCount() {
    return sample.getJsonNumber("count").longValue();
  }

  public int getShown() {
    return sample.getJsonArray("rows").size();
  }

  /** Of each shown row, the values that are there. */
  public List<List<PackValueView>> getRows() {
    Values values = new Values(locale);
    return sample.getJsonArray("rows").getValuesAs(JsonObject.class).stream()
        .map(row -> row(row, values))
        .toList();
  }

  private List<PackValueView> row(JsonObject row, Values values) {
    JsonObject held = row.getJsonObject("values");
    return table.getPersonal().stream()
        .filter(c -> held.getOrDefault(c.getName(), JsonValue.NULL) != JsonValue.NULL)
        .map(c -> value(c, row.getString("key"), values.shown(c, held.get(c.getName()))))
        .toList();
  }

  private PackValueView value(MappedColumn column, String key, String shown) {
    Redaction.Place place = new Redaction.Place(table.getName(), column.getName(), key);
    return new PackValueView(place, column.label(locale), shown, "", false);
  }
}
