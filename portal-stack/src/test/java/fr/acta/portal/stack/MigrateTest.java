package fr.acta.portal.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A production database, by the manual's own statements and {@code ./portal migrate}. */
class MigrateTest {
  @Test
  void aNewDatabaseIsBroughtToTheLevelAndASecondTimeChangesNothing() throws Exception {
    try (EmbeddedPostgres server =
        EmbeddedPostgres.builder().setLocaleConfig("locale", "C.UTF-8").start()) {
      try (var superuser = server.getPostgresDatabase().getConnection();
          var statement = superuser.createStatement()) {
        for (String sql : Manual.of(Project.here()).statements(1)) statement.execute(sql);
      }
      String url = "jdbc:postgresql://localhost:" + server.getPort() + "/portal";
      String first = run(Migrate.class, url);
      assertTrue(first.matches("[1-9]\\d* migrations applied\\.\\s*"), first);
      assertEquals("0 migrations applied.", run(Migrate.class, url).strip());
      try (var application = server.getDatabase("portal_app", "portal").getConnection()) {
        assertEquals(
            List.of(), TestDatabase.ask(application, "select * from portal.wall_faults()"));
      }
      maintained(server, url);
    }
  }

  /** Every table of the portal gets a new file, and the day is noted. */
  private static void maintained(EmbeddedPostgres server, String url) throws Exception {
    String files =
        "select relname || ' ' || relfilenode from pg_class where relnamespace = 'portal'::regnamespace and relkind = 'r' order by 1";
    try (var owner = server.getDatabase("portal_owner", "portal").getConnection()) {
      List<String> before = TestDatabase.ask(owner, files);
      assertTrue(run(Maintain.class, url).startsWith("All tables are rewritten"));
      List<String> after = TestDatabase.ask(owner, files);
      assertEquals(before.size(), after.size());
      after.retainAll(before);
      assertEquals(List.of(), after);
      assertEquals(
          List.of("1"), TestDatabase.ask(owner, "select count(*) from portal.maintenance"));
    }
  }

  private static String run(Class<?> main, String url) throws Exception {
    ProcessBuilder command =
        new ProcessBuilder(
            Processes.java(),
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            main.getName());
    command.environment().put("PORTAL_DB_URL", url);
    command.environment().put("PORTAL_DB_PASSWORD", "owner");
    command.environment().put("PORTAL_DB_SUPERUSER", "postgres");
    command.environment().put("PORTAL_DB_SUPERUSER_PASSWORD", "postgres");
    Process process = command.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes());
    assertEquals(0, process.waitFor(), said);
    return said;
  }
}
