package fr.acta.portal.stack;

import fr.acta.portal.deadline.StatutoryDeadline;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import javax.sql.DataSource;

/** The rows a development portal starts with; loaded once in a home, as the owner of the tables. */
final class Demo {
  static final String MEMORY = "demo.properties";

  private final Kept loaded;
  private final DataSource owner;

  Demo(Home home, DataSource owner) {
    this.owner = owner;
    loaded = new Kept(home.file(MEMORY));
  }

  /**
   * Runs {@code demo/<name>.sql} in one transaction, unless it ran before. The script finds the
   * demo accounts' issuer in the setting {@code demo.issuer} and the present, an ISO instant, in
   * {@code demo.now}.
   */
  void load(String name, String issuer, Instant now) throws SQLException, IOException {
    if (loaded.get(name) != null) {
      return;
    }
    try (InputStream script = Demo.class.getResourceAsStream("/demo/" + name + ".sql");
        Connection connection = owner.getConnection()) {
      connection.setAutoCommit(false);
      setting(connection, "demo.issuer", issuer);
      setting(connection, "demo.now", now.toString());
      try (var statement = connection.createStatement()) {
        statement.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
      }
      computeDeadlines(connection);
      connection.commit();
    }
    loaded.set(name, now.toString());
  }

  /**
   * By the domain's own rule, so that the demo never shows a date that its explanation contradicts.
   */
  private static void computeDeadlines(Connection connection) throws SQLException {
    try (var tickets =
            connection
                .prepareStatement("select tenant_id, id, received_at from portal.ticket")
                .executeQuery();
        var update =
            connection.prepareStatement(
                "update portal.ticket set legal_end = ?, internal_target = ? where tenant_id = ? and id = ?")) {
      while (tickets.next()) {
        Instant receipt = tickets.getTimestamp("received_at").toInstant();
        StatutoryDeadline deadline = StatutoryDeadline.receivedAt(receipt);
        update.setObject(1, deadline.legalEnd());
        update.setObject(2, deadline.internalTarget());
        update.setObject(3, tickets.getObject("tenant_id"));
        update.setObject(4, tickets.getObject("id"));
        update.addBatch();
      }
      // Some were answered long ago: closed for good, but for the hand that invents them.
      rule(connection, "disable");
      update.executeBatch();
      rule(connection, "enable");
    }
  }

  private static void rule(Connection connection, String how) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("alter table portal.ticket " + how + " trigger decision");
    }
  }

  /** Accounts are keyed by issuer: when Keycloak had to move to another port, so do they. */
  void moveIssuer(String issuer) throws SQLException {
    String before = loaded.get("issuer");
    if (before != null && !before.equals(issuer)) {
      try (Connection connection = owner.getConnection();
          var update =
              connection.prepareStatement(
                  "update portal.account set issuer = ? where issuer = ?")) {
        update.setString(1, issuer);
        update.setString(2, before);
        update.executeUpdate();
      }
    }
    loaded.set("issuer", issuer);
  }

  private static void setting(Connection connection, String name, String value)
      throws SQLException {
    try (var set = connection.prepareStatement("select set_config(?, ?, true)")) {
      set.setString(1, name);
      set.setString(2, value);
      set.execute();
    }
  }
}
