package fr.acta.portal.stack;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Everything that runs: started in order, the servers stopped together and then the rest. */
public final class Stack implements AutoCloseable {
  private final Options options;
  private final Clock clock;
  private final Steps steps;
  private final Home home;
  private final Processes processes;
  private final Secrets secrets;
  private final Settings settings;
  private final Database database;
  private final MailCatcher mail;
  private final Keycloak keycloak;
  private final Portal portal;
  private final Deque<AutoCloseable> running = new ArrayDeque<>();
  private boolean closed;

  /**
   * Takes the home and ends what a killed run left in it; starts nothing yet.
   *
   * @throws Refusal one sentence for a person
   */
  public Stack(Options options, Project project, Clock clock, PrintStream out) {
    this.options = options;
    this.clock = clock;
    steps = new Steps(out);
    home = new Home(options.home());
    try {
      processes = endPredecessors(home);
      secrets = new Secrets(home);
      settings = new Settings(secrets, home.file(Home.LEDGER));
      Ports ports = new Ports(home);
      database = new Database(home, project, secrets, ports.of("database"));
      mail = new MailCatcher(home.folder("mail"), ports, options.clockOf(clock));
      int port = options.port() == 0 ? ports.of("portal") : Ports.demand(options.port());
      portal = new Portal(home, project, processes, port, options.fullSpeed());
      keycloak = new Keycloak(home, project, processes, database, secrets, ports.of("keycloak"));
    } catch (RuntimeException e) {
      home.close();
      throw e;
    }
  }

  /**
   * Returns when the portal is ready.
   *
   * @throws Refusal one sentence for a person; close it then
   */
  public void start() {
    own(home);
    steps.run("PostgreSQL", () -> own(database).start());
    steps.run("Roles, migrations, demo data", this::prepare);
    steps.run("Mail catcher", () -> own(mail).start());
    own(keycloak);
    own(portal);
    steps.say("Keycloak and the portal are starting; the first time takes a minute or two.");
    steps.together(
        this::close,
        () -> steps.run("Keycloak", this::startKeycloak),
        () -> steps.run("Portal", () -> startPortal(options.at())));
    StackFile.write(home, this);
  }

  /** Again after {@code keycloak().close()}. */
  public void restartKeycloak() {
    steps.run("Keycloak", this::startKeycloak);
  }

  /** The same data with another clock, which starts at that moment in Paris. */
  public void restartPortal(LocalDateTime at) {
    portal.close();
    steps.run("Portal", () -> startPortal(at));
  }

  public Database database() {
    return database;
  }

  public MailCatcher mail() {
    return mail;
  }

  public Keycloak keycloak() {
    return keycloak;
  }

  public Portal portal() {
    return portal;
  }

  /** Those that exist in this run: an empty one has the operator's own people only. */
  public List<Account> accounts() {
    return Account.all(secrets).stream()
        .filter(account -> !options.empty() || account.isOperators())
        .toList();
  }

  @Override
  public synchronized void close() {
    closed = true;
    processes.close();
    while (!running.isEmpty()) {
      AutoCloseable part = running.pop();
      try {
        part.close();
      } catch (Exception e) {
        System.err.println("Not stopped cleanly: " + part.getClass().getSimpleName());
      }
    }
  }

  /** Takes a part on before it starts, so that what starts halfway is stopped too. */
  private synchronized <T extends AutoCloseable> T own(T part) {
    if (closed) {
      throw new Refusal("Stopped while starting.");
    }
    running.push(part);
    return part;
  }

  /** Ends what a killed run left running in that home. */
  static Processes endPredecessors(Home home) {
    Processes processes = new Processes(home);
    processes.endPredecessor(Portal.NAME);
    processes.endPredecessor(Keycloak.NAME);
    Database.endPredecessor(home);
    return processes;
  }

  private void prepare() throws SQLException, IOException {
    Preparation preparation = new Preparation(home, database);
    if (options.fresh()) {
      preparation.forget();
    }
    preparation.migrate();
    preparation.loadDemo(keycloak.issuer(), options.startOf(clock), options.empty());
  }

  private void startKeycloak() throws IOException {
    keycloak.start(settings.realm(portal.url(), mail.smtpPort()));
    Realm realm = new Realm(keycloak);
    realm.tellAddresses(portal.url(), settings.oidcSecret(), mail.smtpPort());
    realm.addAccounts(accounts());
  }

  private void startPortal(LocalDateTime at) {
    portal.start(
        settings.resources(database, mail.smtpPort()),
        settings.portal(portal.url(), keycloak.issuer(), mail.mailbox(), at));
  }
}
