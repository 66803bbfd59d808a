package fr.acta.portal.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Payara Server in the place of the stack's Payara Micro: the same address, database, Keycloak and
 * mail. Closing it gives the place back.
 */
public final class PayaraServer implements AutoCloseable {
  private static final String HTTP = "8080";
  private static final String ADMIN = "4848";

  /** The ports a new domain listens on. */
  private static final Pattern PORT =
      Pattern.compile("port=\"(8080|8181|4848|8686|3700|3820|3920)\"");

  private final Portal portal;
  private final Map<String, Integer> ports = new HashMap<>();
  private final Path domains;
  private Process process;

  public PayaraServer(Stack stack) {
    portal = stack.portal();
    domains = portal.home.folder("domains");
  }

  /** Returns when it can be administered; nothing is deployed yet. */
  public void start() throws IOException {
    portal.close();
    copyDomain();
    List<String> command = cli();
    command.addAll(
        List.of("start-domain", "--verbose", "--domaindir", domains.toString(), "domain1"));
    Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
    process = portal.processes.start(Portal.NAME, command, settings());
    Http.await(
        portal.url(),
        answer -> true,
        process,
        Http.PATIENCE,
        "Payara Server did not start; its log is " + log() + ".");
    Path resources = domains.resolve("post-boot.asadmin");
    asadmin(
        "multimode",
        "--file",
        PrivateFile.write(resources, ServerFile.fill("post-boot.asadmin", portal.resources))
            .toString());
  }

  /** Returns when the portal is ready. */
  public void deploy() {
    asadmin("deploy", "--name", "portal", portal.project.ear().toString());
    portal.awaitReady(process);
  }

  /** Returns when the portal is ready again. */
  public void redeploy() {
    asadmin("redeploy", "--name", "portal", portal.project.ear().toString());
    portal.awaitReady(process);
  }

  /** What the command printed; a refusal is an error. */
  public String asadmin(String... arguments) {
    List<String> command = cli();
    command.addAll(List.of("--port", String.valueOf(port(ADMIN)), "--interactive=false"));
    command.addAll(List.of(arguments));
    return run(command);
  }

  /** How many objects of a class are alive after a full collection. */
  public long living(String type) {
    String jvm =
        process
            .descendants()
            .map(ProcessHandle::pid)
            .map(String::valueOf)
            .findFirst()
            .orElseThrow();
    String jcmd = Path.of(Processes.java()).resolveSibling("jcmd").toString();
    return run(List.of(jcmd, jvm, "GC.class_histogram"))
        .lines()
        .map(line -> line.trim().split("\\s+"))
        .filter(cells -> cells.length > 3 && cells[3].equals(type))
        .mapToLong(cells -> Long.parseLong(cells[1]))
        .sum();
  }

  public Path log() {
    return domains.resolve("domain1/logs/server.log");
  }

  @Override
  public void close() {
    stop();
    portal.startAgain();
  }

  private void stop() {
    if (process != null) {
      portal.processes.stop(Portal.NAME, process);
      process = null;
    }
  }

  /**
   * A domain as installed, on free ports of this machine only and without a data grid to find
   * others by.
   */
  private void copyDomain() throws IOException {
    Path installed = portal.project.payaraServer().resolve("domains");
    try (Stream<Path> files = Files.walk(installed)) {
      for (Path file : files.skip(1).toList()) {
        Files.copy(file, domains.resolve(installed.relativize(file)));
      }
    }
    Files.copy(portal.project.driver(), domains.resolve("domain1/lib/postgresql.jar"));
    Path configuration = domains.resolve("domain1/config/domain.xml");
    String text =
        PORT.matcher(Files.readString(configuration))
            .replaceAll(found -> "port=\"" + port(found.group(1)) + "\"");
    Files.writeString(
        configuration,
        text.replace("0.0.0.0", "127.0.0.1")
            .replace("<network-listener ", "<network-listener address=\"127.0.0.1\" ")
            .replace(
                "<hazelcast-runtime-configuration ",
                "<hazelcast-runtime-configuration enabled=\"false\" ")
            .replace(
                "<jvm-options>-Xmx512m<",
                "<jvm-options>-Duser.timezone=UTC</jvm-options><jvm-options>-XX:TieredStopAtLevel=1</jvm-options><jvm-options>-Xmx512m<"));
  }

  private int port(String installed) {
    if (installed.equals(HTTP)) {
      return portal.port;
    }
    return ports.computeIfAbsent(installed, name -> new Ports(portal.home).of("payara-" + name));
  }

  /** MicroProfile Config finds {@code portal.url} in {@code PORTAL_URL}. */
  private Map<String, String> settings() {
    return portal.settings.entrySet().stream()
        .collect(
            Collectors.toMap(
                setting -> setting.getKey().replace('.', '_').toUpperCase(Locale.ROOT),
                Map.Entry::getValue));
  }

  private List<String> cli() {
    return new ArrayList<>(
        List.of(
            Processes.java(),
            "-XX:TieredStopAtLevel=1",
            "-jar",
            portal.project.payaraServer().resolve("lib/client/appserver-cli.jar").toString()));
  }

  private static String run(List<String> command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String output = new String(process.getInputStream().readAllBytes());
      if (process.waitFor() != 0) {
        throw new IllegalStateException(command + " said: " + output);
      }
      return output;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
