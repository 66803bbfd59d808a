package fr.acta.portal.stack.database;

import static fr.acta.portal.stack.TestDatabase.ask;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.acta.portal.datamap.DataMap;
import fr.acta.portal.datamap.Fate;
import fr.acta.portal.datamap.MappedColumn;
import fr.acta.portal.datamap.MappedTable;
import fr.acta.portal.erasure.ErasurePlan;
import fr.acta.portal.stack.TestDatabase;
import fr.acta.portal.ticket.Desk;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every table that leads to a person holds a row of each of four of the same name; one of them is
 * erased. What is then found of her is what the data map keeps, and the others have lost nothing.
 */
@Tag("database")
class ErasedCanariesTest {
  private static TestDatabase database;
  private static Connection owner;
  private static Canaries.Person her;
  private static List<Canaries.Person> others;
  private static TreeMap<String, String> before;
  private static final List<UUID> ids = new ArrayList<>();

  @BeforeAll
  static void erase() throws Exception {
    database = TestDatabase.get().another("erased");
    owner = database.connect("postgres");
    List<Canaries.Person> people = Canaries.seed(owner);
    her = people.get(0);
    others = people.subList(1, people.size());
    before = all();
    assertTrue(traces().size() > 60, "she is there to begin with: " + traces());
    for (Desk desk : Desk.values()) erase(desk);
    // As the job does once her account is gone.
    ask(
        owner,
        "update portal.erasure_store set done_at = now(), reference = null where store = 'ACCOUNT'");
  }

  @AfterAll
  static void close() throws SQLException {
    owner.close();
  }

  @Test
  void nothingIsFoundOfHerButWhatTheMapKeeps() throws Exception {
    List<String> left = traces();
    List<String> kept = new ArrayList<>();
    for (MappedTable table : DataMap.tables())
      for (MappedColumn column : table.getColumns())
        if (table.isRowKept() && (!column.isPersonal() || column.getFate() == Fate.KEPT))
          kept.add(table.getName() + "." + column.getName());
    left.removeAll(kept);
    assertEquals(List.of(), left);
  }

  @Test
  void noKeyOfHerFilesIsLeft() throws Exception {
    assertEquals(
        List.of("0"),
        ask(
            owner,
            "select count(*) from portal.file where tenant_id = ? and name like ? and (wrapped_key is not null or sha256 is not null)",
            her.tenant(),
            her.canary() + "%"));
    assertEquals(
        List.of("1"),
        ask(owner, "select count(*) from portal.file_chunk where tenant_id = ?", her.tenant()));
  }

  @Test
  void theOtherThreeLostNothing() throws Exception {
    assertEquals(before, all());
  }

  @Test
  void whatIsCountedIsWhatWasThere() throws Exception {
    assertEquals(
        List.of(),
        ask(
            owner,
            "select about from portal.erasure_count where about not like 'erasure%' and deleted + kept <> 1"));
  }

  /** Deleted rows leave their bytes until the tables are rewritten, as the manual has it done. */
  @Test
  void afterMaintenanceHerBytesAreInNoFileOfTheDatabase() throws Exception {
    List<String> gone = new ArrayList<>();
    for (MappedTable table : DataMap.personal())
      for (MappedColumn column : table.getPersonal())
        if (!table.getPaths().isEmpty() && column.getFate() != Fate.KEPT)
          gone.add(her.canary() + " " + table.getName() + "." + column.getName());
    assertFalse(inFiles(gone).isEmpty(), "deleted is not yet rewritten, or nothing is searched");
    for (String sql : List.of("analyze", "vacuum full", "checkpoint")) ask(owner, sql);
    assertEquals(List.of(), inFiles(gone));
  }

  /** The write-ahead log is another matter: it is recycled, and a backup where it is archived. */
  private static List<String> inFiles(List<String> texts) throws Exception {
    ask(owner, "checkpoint");
    String folder =
        ask(
                owner,
                "select current_setting('data_directory') || '/base/' || oid from pg_database where datname = current_database()")
            .get(0);
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of(folder))) {
      for (Path file : files.toList()) {
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        texts.stream().filter(bytes::contains).forEach(found::add);
      }
    }
    return found;
  }

  /** A job of another organisation, or of none, erases nobody. */
  @Test
  void anErasureNeedsItsTenant() {
    UUID twin = others.get(2).tenant();
    assertRefused(twin, her.tenant());
    assertRefused(null, her.tenant());
    assertRefused(her.tenant(), null);
    assertRefused(null, null);
  }

  private static void assertRefused(UUID scope, UUID named) {
    SQLException refused =
        assertThrows(
            SQLException.class,
            () -> {
              try (Connection job = database.as("portal_job", scope, null, null)) {
                ask(
                    job,
                    "select portal.erase(?::uuid, ?, 'DATABASE', ?::jsonb, now())",
                    named,
                    ids.get(0),
                    ErasurePlan.of(Desk.DPO));
              }
            });
    assertTrue(refused.getMessage().contains("NO_ERASURE"), refused.getMessage());
  }

  private static void erase(Desk desk) throws Exception {
    UUID id = UUID.randomUUID();
    ids.add(id);
    ask(
        owner,
        "insert into portal.erasure (tenant_id, id, person_id, desk, state, proposed_at, confirmed_at, version) values (?, ?, ?, ?, 'RUNNING', now(), now(), 0)",
        her.tenant(),
        id,
        her.id(),
        desk.name());
    ask(
        owner,
        "insert into portal.erasure_store (tenant_id, erasure_id, store, next_at) values (?, ?, 'DATABASE', now())",
        her.tenant(),
        id);
    try (Connection job = database.as("portal_job", her.tenant(), null, null)) {
      ask(
          job,
          "select portal.erase(?, ?, 'DATABASE', ?::jsonb, now())",
          her.tenant(),
          id,
          ErasurePlan.of(desk));
      job.commit();
    }
  }

  /** Table and column of every value that holds her canary, in any way of writing it. */
  private static List<String> traces() throws SQLException {
    List<String> found = new ArrayList<>();
    String hex = HexFormat.of().formatHex(her.canary().getBytes(StandardCharsets.UTF_8));
    for (String table :
        ask(
            owner,
            "select relname from pg_class where relnamespace = 'portal'::regnamespace and relkind = 'r'"))
      ask(
              owner,
              "select distinct c.key from portal."
                  + table
                  + " t, jsonb_each_text(to_jsonb(t)) c where c.value like '%' || ? || '%' or c.value like '%' || ? || '%'",
              her.canary(),
              hex)
          .forEach(column -> found.add(table + "." + column));
    return found;
  }

  private static TreeMap<String, String> all() throws SQLException {
    TreeMap<String, String> rows = new TreeMap<>();
    for (Canaries.Person one : others)
      for (MappedTable table : DataMap.personal())
        if (!table.getPaths().isEmpty())
          rows.put(
              one.canary() + " " + table.getName(),
              ask(
                      owner,
                      "select portal.rows_of(?, ?::jsonb, ?::uuid, ?::uuid)",
                      table.getName(),
                      table.pathsAsJson(),
                      one.tenant(),
                      one.id())
                  .toString());
    return rows;
  }
}
