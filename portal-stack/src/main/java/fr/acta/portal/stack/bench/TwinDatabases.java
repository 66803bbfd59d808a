package fr.acta.portal.stack.bench;

import fr.acta.portal.stack.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The portal's database with few tickets and with many, exchanged under the running portal: both
 * are measured in turns by the same warm server, not one an hour after the other.
 */
final class TwinDatabases {
  private static final String OTHER = "portal_other";

  private final Database database;

  TwinDatabases(Database database) {
    this.database = database;
  }

  /** The other one, which a run that was broken off may have left, becomes what the portal's is. */
  void copy() throws SQLException {
    alone(
        "drop database if exists " + OTHER,
        "create database " + OTHER + " template portal owner portal_owner");
  }

  void exchange() throws SQLException {
    alone(
        "alter database portal rename to portal_between",
        "alter database " + OTHER + " rename to portal",
        "alter database portal_between rename to " + OTHER);
  }

  /** The portal's pool makes new connections, with the settings that its role has by then. */
  void reconnect() throws SQLException {
    try (Connection superuser = database.connect(Database.SUPERUSER, "postgres");
        var end =
            superuser.prepareStatement(
                "select pg_terminate_backend(pid, 5000) from pg_stat_activity where usename = ?")) {
      end.setString(1, Database.APPLICATION);
      end.execute();
    }
  }

  private void alone(String... statements) throws SQLException {
    try (Connection superuser = database.connect(Database.SUPERUSER, "postgres");
        Statement all = superuser.createStatement()) {
      try {
        all.execute("update pg_database set datallowconn = false where datname like 'portal%'");
        all.execute(
            "select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname like 'portal%'");
        for (String statement : statements) {
          all.execute(statement);
        }
      } finally {
        all.execute("update pg_database set datallowconn = true where datname like 'portal%'");
      }
    }
  }
}
