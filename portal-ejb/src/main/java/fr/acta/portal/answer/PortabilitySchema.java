package fr.acta.portal.answer;

import fr.acta.portal.datamap.DataMap;
import fr.acta.portal.datamap.MappedColumn;
import fr.acta.portal.datamap.MappedTable;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Locale;

/**
 * The JSON schema of what people take with them (GDPR art. 20), published so that another service
 * can read it. It follows the data map: what is portable there, and nothing else.
 */
public final class PortabilitySchema {
  static final String NAME = "/portability-schema.json";

  private PortabilitySchema() {}

  /**
   * @param portal the portal's address, without a path
   */
  public static JsonObject of(String portal) {
    JsonArrayBuilder tables = Json.createArrayBuilder();
    DataMap.personal().stream()
        .filter(table -> table.getColumns().stream().anyMatch(MappedColumn::isPortable))
        .forEach(table -> tables.add(table(table)));
    JsonObjectBuilder properties =
        Json.createObjectBuilder()
            .add("schema", constant(NAME))
            .add("request", type("string"))
            .add("right", constant("PORTABILITY"))
            .add("language", Json.createObjectBuilder().add("enum", array("fr", "en")))
            .add(
                "tables",
                type("array").add("items", Json.createObjectBuilder().add("oneOf", tables)));
    return closed(properties)
        .add("$schema", "https://json-schema.org/draft/2020-12/schema")
        .add("$id", portal + NAME)
        .add("title", "Portability / portabilité (GDPR art. 20)")
        .build();
  }

  private static JsonObjectBuilder table(MappedTable table) {
    JsonObjectBuilder labels = Json.createObjectBuilder();
    JsonObjectBuilder values = Json.createObjectBuilder();
    for (MappedColumn column : table.getColumns()) {
      if (!column.isPortable()) continue;
      String says = column.label(Locale.FRENCH) + " / " + column.label(Locale.ENGLISH);
      labels.add(column.getName(), type("string"));
      values.add(
          column.getName(),
          Json.createObjectBuilder()
              .add("type", array("string", "number", "boolean", "null"))
              .add("description", says));
    }
    return closed(
        Json.createObjectBuilder()
            .add("table", constant(table.getName()))
            .add("label", type("string"))
            .add("columns", closed(labels))
            .add("rows", type("array").add("items", closed(values))));
  }

  /** All of these properties and no other. */
  private static JsonObjectBuilder closed(JsonObjectBuilder properties) {
    JsonObject all = properties.build();
    return type("object")
        .add("properties", all)
        .add("required", Json.createArrayBuilder(List.copyOf(all.keySet())))
        .add("additionalProperties", false);
  }

  private static JsonObjectBuilder type(String type) {
    return Json.createObjectBuilder().add("type", type);
  }

  private static JsonObjectBuilder constant(String value) {
    return Json.createObjectBuilder().add("const", value);
  }

  private static JsonArrayBuilder array(String... values) {
    return Json.createArrayBuilder(List.of(values));
  }
}
