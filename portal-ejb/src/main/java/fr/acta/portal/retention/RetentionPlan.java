package fr.acta.portal.retention;

import fr.acta.portal.datamap.DataMap;
import fr.acta.portal.datamap.Fate;
import fr.acta.portal.datamap.Impersonal;
import fr.acta.portal.datamap.Keeping;
import fr.acta.portal.datamap.MappedColumn;
import fr.acta.portal.datamap.MappedTable;
import fr.acta.portal.datamap.Term;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What each rule does to which table, read from the data map, in the form that V32's functions
 * read. A table that goes with another by the same rule needs no item of its own.
 */
public final class RetentionPlan {
  /** What becomes of the rows of an item. */
  public enum Act {
    ERASE,
    /** Values go, the row stays. */
    EMPTY,
    /** Whole dossiers become numbers. */
    COUNT,
    /** Handed to the erasure of people, which knows every store. */
    PERSON
  }

  /** One table under one rule. */
  public record Item(Keeping rule, MappedTable table, Act act) {
    public String label(Locale locale) {
      return table.label(locale);
    }

    JsonObject json() {
      return Json.createObjectBuilder()
          .add("rule", rule.name())
          .add("table", table.getName())
          .add("act", act.name())
          .add("since", table.getTerm().ways())
          .add("month", rule == Keeping.DOSSIER && table.getTerm().has(Term.Beginning.ANSWERED))
          .add("empty", names(table, column -> column.getFate() == Fate.BLANKED))
          .add("secrets", names(table, column -> column.getReason() == Impersonal.SECRET))
          .add(
              "paths", Json.createReader(new java.io.StringReader(table.pathsAsJson())).readArray())
          .build();
    }
  }

  private static final String PERSON = "person";
  private static final String DOSSIER = "rights_request";

  private RetentionPlan() {}

  /** In the order of the data map. */
  public static List<Item> items() {
    return DataMap.personal().stream().flatMap(RetentionPlan::of).toList();
  }

  private static Stream<Item> of(MappedTable table) {
    if (table.getName().equals(PERSON))
      return Stream.of(Keeping.RELATION, Keeping.QUARANTINE)
          .map(rule -> new Item(rule, table, Act.PERSON));
    List<Item> all = new ArrayList<>();
    boolean blanks = fates(table, Fate.BLANKED);
    boolean dossier = table.getKeeping() == Keeping.DOSSIER;
    if (dossier && blanks && table.getTerm().has(Term.Beginning.ANSWERED))
      all.add(new Item(Keeping.REQUEST, table, Act.EMPTY));
    boolean own = table.getTerm().has(Term.Beginning.DAY) || !goesByItsRule(table);
    if (table.getTerm().ways().isEmpty() || !own) return all.stream();
    boolean emptied = blanks && !fates(table, Fate.KEPT);
    boolean counted = table.getName().equals(DOSSIER);
    Act act = counted ? Act.COUNT : emptied ? Act.EMPTY : Act.ERASE;
    all.add(new Item(table.getKeeping(), table, act));
    return all.stream();
  }

  private static boolean goesByItsRule(MappedTable table) {
    return table.getTerm().parents().stream()
        .map(parent -> DataMap.table(parent.name()))
        .flatMap(Optional::stream)
        .anyMatch(parent -> parent.getKeeping() == table.getKeeping());
  }

  private static boolean fates(MappedTable table, Fate fate) {
    return table.getPersonal().stream().anyMatch(column -> column.getFate() == fate);
  }

  public static List<Item> of(Keeping rule) {
    return items().stream().filter(item -> item.rule() == rule).toList();
  }

  static String json(List<Item> items) {
    JsonArrayBuilder all = Json.createArrayBuilder();
    items.forEach(item -> all.add(item.json()));
    return all.build().toString();
  }

  /** Which tables hold somebody, and what goes with what. */
  static String ties() {
    JsonArrayBuilder personal = Json.createArrayBuilder();
    JsonArrayBuilder ties = Json.createArrayBuilder();
    for (MappedTable table : DataMap.personal()) {
      personal.add(table.getName());
      table.getTerm().parents().forEach(parent -> ties.add(tie(table, parent)));
    }
    return Json.createObjectBuilder()
        .add("personal", personal)
        .add("with", ties)
        .build()
        .toString();
  }

  private static JsonObject tie(MappedTable child, Term.Parent parent) {
    var tie = Json.createObjectBuilder().add("child", child.getName()).add("parent", parent.name());
    if (parent.column() != null) tie.add("column", parent.column()).add("key", parent.key());
    return tie.build();
  }

  private static JsonArray array(String json) {
    try (var reader = Json.createReader(new StringReader(json))) {
      return reader.readArray();
    }
  }

  private static JsonArrayBuilder names(MappedTable table, Predicate<MappedColumn> which) {
    JsonArrayBuilder names = Json.createArrayBuilder();
    table.getColumns().stream().filter(which).map(MappedColumn::getName).forEach(names::add);
    return names;
  }
}
