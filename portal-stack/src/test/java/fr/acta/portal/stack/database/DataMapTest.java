package fr.acta.portal.stack.database;

import static fr.acta.portal.stack.TestDatabase.ask;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.acta.portal.datamap.DataMap;
import fr.acta.portal.datamap.MappedColumn;
import fr.acta.portal.datamap.MappedTable;
import fr.acta.portal.datamap.Path;
import fr.acta.portal.stack.TestDatabase;
import fr.acta.portal.tenancy.Audience;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The data map against the live catalogue: neither knows a column that the other does not. */
@Tag("database")
class DataMapTest {
  private static final String COLUMNS =
      "select c.relname || '.' || a.attname from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid"
          + " where n.nspname = 'portal' and c.relkind in ('r', 'p', 'm', 'f') and a.attnum > 0 and not a.attisdropped";

  private static final String READERS =
      "select c.relname || ' ' || a.name from pg_class c cross join (values ('PERSON'), ('HR'), ('DPO'), ('OPERATOR')) a(name)"
          + " where c.relnamespace = 'portal'::regnamespace and c.relkind = 'r' and has_any_column_privilege('portal_' || lower(a.name), c.oid, 'SELECT')";

  private static Set<String> live;
  private static Set<String> readers;

  @BeforeAll
  static void read() throws Exception {
    try (Connection owner = TestDatabase.get().connect("portal_owner")) {
      live = new TreeSet<>(ask(owner, COLUMNS));
      Set<String> personal =
          DataMap.personal().stream().map(MappedTable::getName).collect(Collectors.toSet());
      readers = new TreeSet<>(ask(owner, READERS));
      readers.removeIf(row -> !personal.contains(row.split(" ")[0]));
    }
  }

  @Test
  void everyColumnIsDescribedOrDeclaredImpersonal() {
    Set<String> unknown = new TreeSet<>(live);
    unknown.removeAll(described());
    assertEquals(Set.of(), unknown, "not on the data map");
  }

  @Test
  void everyDescribedColumnExists() {
    Set<String> gone = described();
    gone.removeAll(live);
    assertEquals(Set.of(), gone, "on the data map and nowhere else");
  }

  @Test
  void everyPathLeadsOverColumnsThatExist() {
    List<String> wrong = new ArrayList<>();
    for (MappedTable table : DataMap.personal()) {
      for (Path path : table.getPaths()) {
        String at = table.getName();
        for (Path.Step step : path.steps()) {
          if (!live.contains(at + "." + step.column())) wrong.add(at + "." + step.column());
          if (step.table() != null && !live.contains(step.table() + "." + step.key()))
            wrong.add(step.table() + "." + step.key());
          at = step.table();
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  /** Whom the map names is who holds the right to read, and nobody else. */
  @Test
  void whoSeesItIsWhatTheDatabaseGrants() throws Exception {
    Set<String> said = new TreeSet<>();
    for (MappedTable table : DataMap.personal())
      for (Audience reader : table.getReaders()) said.add(table.getName() + " " + reader);
    assertEquals(readers, said);
  }

  private static Set<String> described() {
    Set<String> described = new TreeSet<>();
    for (MappedTable table : DataMap.tables())
      for (MappedColumn column : table.getColumns())
        described.add(table.getName() + "." + column.getName());
    return described;
  }
}
