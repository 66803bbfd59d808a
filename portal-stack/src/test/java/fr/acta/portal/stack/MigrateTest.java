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
      String first = migrate(url);
      assertTrue(first.matches("[1-9]\\d* migrations applied\\.\\s*"), first);
      assertEquals("0 migrations applied.", migrate(url).strip());
      try (var application = server.getDatabase("portal_app", "portal").getConnection()) {
        assertEquals(
            List.of(), TestDatabase.ask(application, "select * from portal.wall_faults()"));
      }
    }
  }

  private static String migrate(String url) throws Exception {
    ProcessBuilder command =
        new ProcessBuilder(
            Processes.java(),
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            Migrate.class.getName());
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
