package fr.acta.portal.stack.bench;

import fr.acta.portal.deadline.StatutoryDeadline;
import fr.acta.portal.tenancy.LegalClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;

/** The generator: clients, their people and their tickets, drawn from one seed. */
final class Data implements AutoCloseable {
  private static final int OLDEST = 1_102;

  private final Connection owner;

  /** Takes a connection of the tables' owner, for itself. */
  Data(Connection owner, BenchOptions options) throws SQLException, IOException {
    this.owner = owner;
    set(owner, "bench.seed", options.seed());
    set(owner, "bench.tenants", options.tenants());
    set(owner, "bench.people", options.people());
    run(owner, "functions");
    makeDeadlines();
  }

  void makeClients() throws SQLException, IOException {
    run(owner, "clients");
  }

  /** Numbers {@code from} to {@code to}, two to a request: one the DPO's, one the client's. */
  void makeTickets(int from, int to) throws SQLException, IOException {
    set(owner, "bench.from", from / 2 + 1);
    set(owner, "bench.to", to / 2);
    owner.setAutoCommit(false);
    run(owner, "tickets");
    owner.commit();
    owner.setAutoCommit(true);
    try (var statement = owner.createStatement()) {
      statement.execute("vacuum (analyze)");
    }
  }

  @Override
  public void close() throws SQLException {
    owner.close();
  }

  /** By the domain's own rule, a day a row. */
  private void makeDeadlines() throws SQLException {
    try (var make = owner.createStatement()) {
      make.execute(
          "create temp table bench_deadline (received_on date primary key, legal_end date)");
    }
    try (var insert = owner.prepareStatement("insert into bench_deadline values (?, ?)")) {
      LocalDate tomorrow = LocalDate.now(LegalClock.PARIS).plusDays(1);
      for (LocalDate day = tomorrow.minusDays(OLDEST);
          !day.isAfter(tomorrow);
          day = day.plusDays(1)) {
        insert.setObject(1, day);
        insert.setObject(2, StatutoryDeadline.receivedOn(day).legalEnd());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /** For the scripts of this connection. */
  static void set(Connection connection, String name, Object value) throws SQLException {
    try (var set = connection.prepareStatement("select set_config(?, ?, false)")) {
      set.setString(1, name);
      set.setString(2, value.toString());
      set.execute();
    }
  }

  static void run(Connection connection, String name) throws SQLException, IOException {
    try (var script = Data.class.getResourceAsStream("/bench/" + name + ".sql");
        var statement = connection.createStatement()) {
      statement.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
