package fr.acta.portal.erasure;

import fr.acta.portal.datamap.Controller;
import fr.acta.portal.datamap.DataMap;
import fr.acta.portal.datamap.Fate;
import fr.acta.portal.datamap.Impersonal;
import fr.acta.portal.datamap.MappedColumn;
import fr.acta.portal.datamap.MappedTable;
import fr.acta.portal.ticket.Desk;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.function.Predicate;

/** What becomes of each personal table when one desk erases, read from the data map. */
public final class ErasurePlan {
  private ErasurePlan() {}

  /** As {@code portal.sweep} reads it. */
  public static String of(Desk desk) {
    JsonArrayBuilder all = Json.createArrayBuilder();
    for (MappedTable table : DataMap.personal()) all.add(one(table, isOf(desk, table)));
    return all.build().toString();
  }

  /** Each desk erases what its side controls, and nothing of the other's. */
  static boolean isOf(Desk desk, MappedTable table) {
    return table.getController()
        == switch (desk) {
          case DPO -> Controller.OPERATOR;
          case CLIENT -> Controller.CLIENT;
        };
  }

  private static JsonObject one(MappedTable table, boolean mine) {
    return Json.createObjectBuilder()
        .add("table", table.getName())
        .add("paths", array(table.pathsAsJson()))
        .add("mine", mine)
        .add("keep", table.isRowKept())
        .add("blank", names(table, column -> column.getFate() == Fate.BLANKED))
        // What only served to read what is emptied goes with it: a file's key.
        .add("secrets", names(table, c -> c.getReason() == Impersonal.SECRET && blanks(table)))
        .build();
  }

  private static boolean blanks(MappedTable table) {
    return table.getColumns().stream().anyMatch(column -> column.getFate() == Fate.BLANKED);
  }

  private static JsonArrayBuilder names(MappedTable table, Predicate<MappedColumn> which) {
    JsonArrayBuilder names = Json.createArrayBuilder();
    table.getColumns().stream().filter(which).map(MappedColumn::getName).forEach(names::add);
    return names;
  }

  private static JsonArray array(String json) {
    try (var reader = Json.createReader(new StringReader(json))) {
      return reader.readArray();
    }
  }
}
