package fr.acta.portal.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.postgresql.Driver;

/**
 * Where the built parts lie. The servers are in a cache that survives a clean build.
 *
 * @param war what Payara Micro deploys
 */
public record Project(Path root, Path war) {

  /** The folder given by the system property {@code portal.root}, or the current one. */
  public static Project here() {
    Path root = Path.of(System.getProperty("portal.root", "")).toAbsolutePath().normalize();
    return new Project(root, root.resolve("portal-web/target/portal.war"));
  }

  public Project deploying(Path otherWar) {
    return new Project(root, otherWar);
  }

  @Override
  public Path war() {
    return built(war);
  }

  public Path ear() {
    return built(root.resolve("portal-ear/target/portal.ear"));
  }

  public Path cache() {
    return root.resolve(".portal/cache");
  }

  public Path payaraMicro() {
    return only(cache(), "payara-micro-*.jar");
  }

  /** Unpacked for the tests only. */
  public Path payaraServer() {
    return built(cache().resolve("payara6/glassfish"));
  }

  public Path keycloak() {
    return only(cache(), "keycloak-[0-9]*");
  }

  /** The JDBC driver, which the server loads and the application does not carry. */
  public Path driver() {
    try {
      return Path.of(Driver.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Path only(Path folder, String pattern) {
    try (var found = Files.newDirectoryStream(folder, pattern)) {
      for (Path file : found) {
        return file;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw notBuilt(folder.resolve(pattern));
  }

  private static Path built(Path file) {
    if (!Files.exists(file)) {
      throw notBuilt(file);
    }
    return file;
  }

  private static Refusal notBuilt(Path file) {
    return new Refusal(file + " is missing: run mvn package first.");
  }
}
