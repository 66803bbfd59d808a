package fr.acta.portal.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keycloak with the portal's realm, its data in its own database of the same PostgreSQL. */
public final class Keycloak implements AutoCloseable {
  static final String ADMIN_CLIENT = "portal-launcher";
  static final String NAME = "keycloak";

  private final Home home;
  private final Project project;
  private final Processes processes;
  private final Database database;
  private final Secrets secrets;
  private final int port;
  private Map<String, String> realmValues;
  private Process process;

  Keycloak(
      Home home,
      Project project,
      Processes processes,
      Database database,
      Secrets secrets,
      int port) {
    this.home = home;
    this.project = project;
    this.processes = processes;
    this.database = database;
    this.secrets = secrets;
    this.port = port;
  }

  public String url() {
    return "http://localhost:" + port;
  }

  public String issuer() {
    return url() + "/realms/portal";
  }

  String adminSecret() {
    return secrets.of("keycloak.admin");
  }

  /**
   * @param realmValues the placeholders of the realm file, used when the realm is imported for the
   *     first time
   */
  public void start(Map<String, String> realmValues) {
    this.realmValues = realmValues;
    try {
      install();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    process =
        processes.start(
            NAME,
            List.of(
                "sh",
                project.keycloak().resolve("bin/kc.sh").toString(),
                "-Dkc.home.dir=" + home.folder(NAME),
                "start-dev",
                "--db=postgres",
                "--http-host=localhost",
                "--http-port=" + port,
                "--hostname=" + url(),
                "--import-realm"),
            environment(realmValues));
    Http.await(
        issuer() + "/.well-known/openid-configuration",
        answer -> answer.statusCode() == 200,
        process.toHandle(),
        () -> false,
        Http.PATIENCE,
        "Keycloak did not start; its log is " + home.log(NAME) + ".");
  }

  /** After a {@link #close()}, with the same values. */
  public void startAgain() {
    start(realmValues);
  }

  @Override
  public void close() {
    if (process != null) {
      processes.stop(NAME, process.toHandle());
    }
  }

  private Map<String, String> environment(Map<String, String> realmValues) {
    Map<String, String> values = new HashMap<>(realmValues);
    values.put("KC_DB_URL", database.url(Database.KEYCLOAK));
    values.put("KC_DB_USERNAME", Database.KEYCLOAK);
    values.put("KC_DB_PASSWORD", database.password(Database.KEYCLOAK));
    values.put("KC_DB_POOL_MAX_SIZE", "20");
    // Otherwise whoever signs in first after a restart of PostgreSQL meets a dead connection.
    values.put("QUARKUS_DATASOURCE_JDBC_VALIDATE_ON_BORROW", "true");
    values.put("KC_BOOTSTRAP_ADMIN_CLIENT_ID", ADMIN_CLIENT);
    values.put("KC_BOOTSTRAP_ADMIN_CLIENT_SECRET", adminSecret());
    values.put("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1");
    return values;
  }

  /** The home's own realm file and theme; the server's code, built once, stays in the cache. */
  private void install() throws IOException {
    Path folder = home.folder(NAME);
    Path code = folder.resolve("lib");
    if (!Files.isSymbolicLink(code)) {
      Files.createSymbolicLink(code, project.keycloak().resolve("lib"));
    }
    Path imports = Files.createDirectories(folder.resolve("data/import"));
    try (var realm = Keycloak.class.getResourceAsStream("/realm/portal-realm.json")) {
      Files.copy(realm, imports.resolve("portal-realm.json"), StandardCopyOption.REPLACE_EXISTING);
    }
    ResourceTree.copy("/theme", Files.createDirectories(folder.resolve("themes")));
  }
}
