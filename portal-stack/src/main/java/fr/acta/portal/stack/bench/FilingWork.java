package fr.acta.portal.stack.bench;

import fr.acta.portal.stack.Account;
import fr.acta.portal.stack.Database;
import fr.acta.portal.stack.Stack;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Filing a request: one human, known to every client, sends one at each. */
final class FilingWork implements AutoCloseable {
  // requests in a turn; each is a person's who never asked before
  private static final int TURN = 200;
  private static final String BOUND =
      "select p.tenant_id, p.person_id, p.account_id from portal.person_account p"
          + " join portal.account a on a.id = p.account_id and a.subject = ? order by 1";

  private final BenchOptions options;
  private final Account account;
  private final Connection owner;
  private final SignedIn filer;
  private final List<String> tenants = new ArrayList<>();
  private int round;

  FilingWork(BenchOptions options, Stack stack, Account account) throws SQLException, IOException {
    this.options = options;
    this.account = account;
    owner = stack.database().connect(Database.OWNER, Database.NAME);
    Data.set(owner, "bench.subject", account.subject());
    // Who signs in for the first time becomes an account; who is one person is not asked which.
    SignedIn.firstTime(account, stack.portal().url());
    becomeNewcomer(1);
    filer = new SignedIn(account, stack.portal().url(), "/me");
    becomeNewcomer();
    rows().forEach(row -> tenants.add(row.get(0)));
  }

  Figure againstPgbench(Pgbench pgbench, Overheard overheard) throws Exception {
    long warm = System.nanoTime() + options.warmUp().toNanos();
    while (System.nanoTime() < warm) {
      file(tenants);
    }
    becomeNewcomer();
    List<String> whose = rows().get(0);
    Set<String> known = new TreeSet<>(whose);
    List<SentStatement> call =
        overheard.during(() -> post(tenants.subList(0, 1)), "insert into portal.rights_request");
    Replay floor = Replay.inserts(call, known);
    List<Double> costs =
        Turns.take(
            options.rounds(),
            () -> file(tenants.subList(0, TURN)),
            () -> {
              become(whose);
              double median = pgbench.median(floor, options.turn());
              deliverNothing();
              return median;
            });
    return new Figure(
        "filing a request, with evidence and mail rows / the same inserts by pgbench",
        costs.get(0),
        "ms",
        costs.get(1),
        4);
  }

  @Override
  public void close() throws SQLException {
    owner.close();
  }

  private double file(List<String> at) throws Exception {
    becomeNewcomer();
    double median = post(at);
    deliverNothing();
    return median;
  }

  private double post(List<String> at) throws IOException {
    return Series.medianOfLines(filer.post("/me/bench/filing", String.join("\n", at))) / 1e6;
  }

  private void becomeNewcomer() throws SQLException, IOException {
    becomeNewcomer(options.tenants());
  }

  private void becomeNewcomer(int clients) throws SQLException, IOException {
    Data.set(owner, "bench.clients", clients);
    Data.set(owner, "bench.round", ++round);
    Data.run(owner, "newcomers");
  }

  /** Who she was when the call was overheard: its statements are hers alone to send. */
  private void become(List<String> whose) throws SQLException {
    try (var bind =
        owner.prepareStatement(
            "update portal.person_account set person_id = cast(? as uuid) where tenant_id = cast(? as uuid) and account_id = cast(? as uuid)")) {
      bind.setString(1, whose.get(1));
      bind.setString(2, whose.get(0));
      bind.setString(3, whose.get(2));
      bind.execute();
    }
  }

  /** Thousands of mails are not what is measured. */
  private void deliverNothing() throws SQLException {
    try (var update = owner.createStatement()) {
      update.execute(
          "update portal.mail set state = 'SENT', sent_at = now() where state = 'QUEUED'");
    }
  }

  /** Tenant, person and account, client by client. */
  private List<List<String>> rows() throws SQLException {
    try (var select = owner.prepareStatement(BOUND)) {
      select.setString(1, account.subject());
      List<List<String>> rows = new ArrayList<>();
      var found = select.executeQuery();
      while (found.next()) {
        rows.add(List.of(found.getString(1), found.getString(2), found.getString(3)));
      }
      return rows;
    }
  }
}
