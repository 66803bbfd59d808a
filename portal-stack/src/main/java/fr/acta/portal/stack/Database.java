package fr.acta.portal.stack;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** PostgreSQL with its data in the home, as durable as a production server. */
public final class Database implements AutoCloseable {
  public static final String NAME = "portal";
  public static final String SUPERUSER = "postgres";
  public static final String OWNER = "portal_owner";
  public static final String APPLICATION = "portal_app";
  static final String KEYCLOAK = "keycloak";

  private static final String HBA =
      "host all all 127.0.0.1/32 scram-sha-256\nhost all all ::1/128 scram-sha-256\n";

  private final Home home;
  private final Path cache;
  private final Secrets secrets;
  private final int port;
  private EmbeddedPostgres server;

  Database(Home home, Project project, Secrets secrets, int port) {
    this.home = home;
    this.cache = project.cache().resolve("postgres");
    this.secrets = secrets;
    this.port = port;
  }

  /** Ends what a killed run left in the same data folder. */
  static void endPredecessor(Home home) {
    Postmaster.endIn(home.file("postgres"));
  }

  public void start() {
    Postmaster.endIn(data());
    Redirect log = Redirect.appendTo(home.log("postgres").toFile());
    try {
      server =
          EmbeddedPostgres.builder()
              .setOverrideWorkingDirectory(cache.toFile())
              .setDataDirectory(data())
              .setCleanDataDirectory(false)
              .setRegisterShutdownHook(false)
              .setPort(port)
              .setConnectConfig("password", password(SUPERUSER))
              .setLocaleConfig("locale", "C.UTF-8")
              // the library's own defaults give durability up
              .setServerConfig("fsync", "on")
              .setServerConfig("synchronous_commit", "on")
              .setServerConfig("max_connections", "60")
              .setServerConfig("unix_socket_directories", "''")
              // a log never repeats the values of a failed statement
              .setServerConfig("log_min_error_statement", "panic")
              .setServerConfig("log_error_verbosity", "terse")
              .setPGStartupWait(Duration.ofSeconds(60))
              .setErrorRedirector(log)
              .setOutputRedirector(log)
              .start();
      demandPasswords();
    } catch (IOException | SQLException e) {
      throw new Refusal("PostgreSQL did not start; its log is " + home.log("postgres") + ".", e);
    }
  }

  @Override
  public void close() {
    try {
      if (server != null) {
        server.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      // one that started too late, or stops too slowly for the library's patience
      Postmaster.endIn(data());
    }
  }

  /** What a power cut does; {@link #start()} brings it back with everything committed. */
  public void kill() {
    Postmaster.killIn(data());
    close();
  }

  public int port() {
    return port;
  }

  public String password(String role) {
    return secrets.of("database." + role);
  }

  public String url(String database) {
    return "jdbc:postgresql://localhost:" + port + "/" + database;
  }

  public Connection connect(String role, String database) throws SQLException {
    return as(role, database).getConnection();
  }

  public DataSource as(String role, String database) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url(database));
    source.setUser(role);
    source.setPassword(password(role));
    return source;
  }

  private Path data() {
    return home.file("postgres");
  }

  /** The cluster is born trusting everybody on this machine; it stops as soon as it can. */
  private void demandPasswords() throws SQLException, IOException {
    Path rules = data().resolve("pg_hba.conf");
    if (Files.readString(rules).equals(HBA)) {
      return;
    }
    try (Connection connection = connect(SUPERUSER, "postgres");
        var statement = connection.createStatement()) {
      statement.execute("alter role postgres password '" + password(SUPERUSER) + "'");
      Files.writeString(rules, HBA);
      statement.execute("select pg_reload_conf()");
    }
  }
}
