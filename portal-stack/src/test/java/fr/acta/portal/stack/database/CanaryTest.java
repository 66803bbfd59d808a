package fr.acta.portal.stack.database;

import static fr.acta.portal.stack.TestDatabase.ask;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import fr.acta.portal.datamap.DataMap;
import fr.acta.portal.datamap.MappedTable;
import fr.acta.portal.stack.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every table that leads to a person holds a row of each of four: two of the same name at one
 * client, and two at a twin client. What is found of one has nothing of another's.
 */
@Tag("database")
class CanaryTest {
  private static Connection owner;
  private static List<Canaries.Person> people;

  @BeforeAll
  static void seed() throws Exception {
    owner = TestDatabase.get().another("canaries").connect("postgres");
    people = Canaries.seed(owner);
  }

  @AfterAll
  static void close() throws SQLException {
    owner.close();
  }

  @Test
  void everyTableThatLeadsToAPersonIsFoundForHerAlone() throws Exception {
    for (Canaries.Person one : people) {
      for (MappedTable table : found()) {
        List<String> rows = rows(table, one);
        assertEquals(1, rows.size(), table.getName() + " of " + one);
        for (Canaries.Person other : people)
          if (!other.equals(one))
            for (String foreign : List.of(other.canary(), other.id().toString()))
              assertFalse(rows.get(0).contains(foreign), table.getName() + ": " + rows);
      }
    }
  }

  /** A new table that leads to a person is in this test by itself. */
  @Test
  void everyTableThatNamesAPersonOnTheCatalogueIsSearched() throws Exception {
    Set<String> named =
        new TreeSet<>(
            ask(
                owner,
                "select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid where c.relnamespace = 'portal'::regnamespace"
                    + " and c.relkind = 'r' and a.attname = 'person_id' and not a.attisdropped"));
    found().forEach(t -> named.remove(t.getName()));
    assertEquals(Set.of(), named);
  }

  private static List<MappedTable> found() {
    return DataMap.personal().stream().filter(t -> !t.getPaths().isEmpty()).toList();
  }

  private static List<String> rows(MappedTable table, Canaries.Person person) throws SQLException {
    return ask(
        owner,
        "select portal.rows_of(?, ?::jsonb, ?::uuid, ?::uuid)",
        table.getName(),
        table.pathsAsJson(),
        person.tenant(),
        person.id());
  }
}
