package fr.acta.portal.stack;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/**
 * {@code ./portal maintain}: rewrites all tables and statistics of a production database, so that
 * nothing of what was erased before lies in their files, and notes that it did. Each table is
 * locked while it is rewritten. Reads {@code PORTAL_DB_URL}, {@code PORTAL_DB_SUPERUSER} and {@code
 * PORTAL_DB_SUPERUSER_PASSWORD}.
 */
public final class Maintain {
  // The write-ahead log that holds the old rows is recycled from the second checkpoint on.
  private static final List<String> STEPS =
      List.of("vacuum (full, analyze)", "checkpoint", "select pg_switch_wal()", "checkpoint");

  private Maintain() {}

  public static void main(String[] arguments) {
    try (Connection superuser =
        DriverManager.getConnection(
            Migrate.demand("PORTAL_DB_URL"),
            Migrate.demand("PORTAL_DB_SUPERUSER"),
            Migrate.demand("PORTAL_DB_SUPERUSER_PASSWORD"))) {
      rewrite(superuser);
      System.out.println("All tables are rewritten: nothing erased before is in their files.");
    } catch (Refusal e) {
      System.err.println(e.getMessage());
      System.exit(1);
    } catch (SQLException e) {
      System.err.println("The database refused: " + e.getMessage());
      System.exit(1);
    }
  }

  /**
   * Noted with the moment before the first table: what is erased meanwhile waits for the next time.
   */
  private static void rewrite(Connection superuser) throws SQLException {
    try (var statement = superuser.createStatement()) {
      var begun = statement.executeQuery("select now()");
      begun.next();
      String at = begun.getString(1);
      for (String step : STEPS) statement.execute(step);
      try (var note =
          superuser.prepareStatement(
              "insert into portal.maintenance values (cast(? as timestamptz))")) {
        note.setString(1, at);
        note.executeUpdate();
      }
    }
  }
}
