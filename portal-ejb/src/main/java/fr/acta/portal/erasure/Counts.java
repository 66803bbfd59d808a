package fr.acta.portal.erasure;

import fr.acta.portal.datamap.DataMap;
import fr.acta.portal.datamap.MappedColumn;
import fr.acta.portal.datamap.MappedTable;
import fr.acta.portal.tenancy.CurrentScope;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.StringReader;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Her rows table by table, before an erasure and after. */
@Dependent
class Counts {
  /** Rows of a table that a page shows. */
  private static final int MOST = 20;

  private static final String BEFORE =
      "select about, deleted, blanked, kept from portal.dry_run(cast(? as uuid), cast(? as uuid), cast(? as jsonb), ?) order by about";
  private static final String AFTER =
      "select about, sum(deleted), sum(blanked), max(kept) from portal.erasure_count where tenant_id = cast(? as uuid) and erasure_id = cast(? as uuid)"
          + " group by about order by about";
  private static final String ROWS =
      "select cast(r as text) from portal.rows_seen(?, cast(? as jsonb), cast(? as uuid), cast(? as uuid), ?) r";

  @PersistenceContext private EntityManager em;
  @Inject private CurrentScope scope;
  @Inject private Clock clock;

  /** What an erasure would do now: it is done, counted and taken back. */
  List<TableFate> before(Erasure erasure, boolean withRows) {
    List<?> found =
        em.createNativeQuery(BEFORE)
            .setParameter(1, erasure.tenantId().toString())
            .setParameter(2, erasure.id().toString())
            .setParameter(3, ErasurePlan.of(erasure.desk()))
            .setParameter(4, Timestamp.from(clock.instant()))
            .getResultList();
    return found.stream()
        .map(row -> fate((Object[]) row, withRows ? rows(erasure, row) : List.of()))
        .toList();
  }

  /** What it did so far. */
  List<TableFate> after(Erasure erasure) {
    List<?> found =
        em.createNativeQuery(AFTER)
            .setParameter(1, erasure.tenantId().toString())
            .setParameter(2, erasure.id().toString())
            .getResultList();
    return found.stream().map(row -> fate((Object[]) row, List.of())).toList();
  }

  private static TableFate fate(Object[] row, List<List<Cell>> rows) {
    return new TableFate((String) row[0], number(row[1]), number(row[2]), number(row[3]), rows);
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }

  private List<List<Cell>> rows(Erasure erasure, Object counted) {
    MappedTable table = DataMap.table((String) ((Object[]) counted)[0]).orElse(null);
    if (table == null || !table.getReaders().contains(scope.audience())) return List.of();
    List<?> rows =
        em.createNativeQuery(ROWS)
            .setParameter(1, table.getName())
            .setParameter(2, table.pathsAsJson())
            .setParameter(3, erasure.tenantId().toString())
            .setParameter(4, erasure.personId().toString())
            .setParameter(5, MOST)
            .getResultList();
    return rows.stream().map(row -> shown(table, (String) row)).toList();
  }

  private static List<Cell> shown(MappedTable table, String json) {
    List<Cell> cells = new ArrayList<>();
    try (var reader = Json.createReader(new StringReader(json))) {
      JsonObject row = reader.readObject();
      for (MappedColumn column : table.getPersonal()) {
        JsonValue value = row.getOrDefault(column.getName(), JsonValue.NULL);
        if (value != JsonValue.NULL) cells.add(new Cell(column, text(value)));
      }
    }
    return cells;
  }

  private static String text(JsonValue value) {
    return value instanceof JsonString string ? string.getString() : value.toString();
  }
}
