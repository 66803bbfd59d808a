package fr.acta.portal.stack;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * A PostgreSQL 18 with the portal's roles and tables, one for all database tests of a run; it is
 * gone when the run ends.
 */
public final class TestDatabase {
  private static TestDatabase only;

  private final EmbeddedPostgres server;
  private final String name;

  private TestDatabase() throws IOException, SQLException {
    name = "portal";
    server =
        EmbeddedPostgres.builder()
            .setLocaleConfig("locale", "C.UTF-8")
            .setServerConfig("max_connections", "60")
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
    try (Connection superuser = server.getPostgresDatabase().getConnection()) {
      Migrations.roles(superuser);
    }
    create();
  }

  private TestDatabase(EmbeddedPostgres server, String name) throws SQLException {
    this.server = server;
    this.name = name;
    create();
  }

  private void create() throws SQLException {
    try (Connection superuser = server.getPostgresDatabase().getConnection();
        var statement = superuser.createStatement()) {
      statement.execute("create database " + name + " owner portal_owner");
    }
    Migrations.tables(source("portal_owner"));
  }

  /** Another one on the same server, migrated and empty, for a test that spoils its own. */
  public TestDatabase another(String other) throws SQLException {
    return new TestDatabase(server, other);
  }

  public static synchronized TestDatabase get() throws Exception {
    if (only == null) only = new TestDatabase();
    return only;
  }

  /** A connection of its own: {@code postgres}, {@code portal_owner} or {@code portal_app}. */
  public Connection connect(String role) throws SQLException {
    return source(role).getConnection();
  }

  DataSource source(String role) {
    return server.getDatabase(role, name);
  }

  /**
   * The application's login inside a transaction that took an audience's role, as a boundary call
   * does; closing rolls back.
   */
  public Connection as(String audienceRole, UUID tenant, UUID person, UUID account)
      throws SQLException {
    Connection connection = connect("portal_app");
    connection.setAutoCommit(false);
    ask(
        connection,
        "select set_config('portal.tenant', ?, true), set_config('portal.person', ?, true),"
            + " set_config('portal.account', ?, true), set_config('role', ?, true)",
        text(tenant),
        text(person),
        text(account),
        audienceRole);
    return connection;
  }

  /** The first column of each row. */
  public static List<String> ask(Connection connection, String sql, Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
      if (!statement.execute()) return List.of(String.valueOf(statement.getUpdateCount()));
      List<String> rows = new ArrayList<>();
      try (ResultSet found = statement.getResultSet()) {
        while (found.next()) rows.add(found.getString(1));
      }
      return rows;
    }
  }

  private static String text(UUID id) {
    return id == null ? "" : id.toString();
  }

  private void stop() {
    try {
      server.close();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
