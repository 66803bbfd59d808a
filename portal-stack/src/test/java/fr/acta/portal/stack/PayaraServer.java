package fr.acta.portal.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Payara Server in the place of the stack's Payara Micro, at the same address with the same
 * database, Keycloak and mail, installed by following {@link Manual}. Closing it gives the place
 * back.
 */
public final class PayaraServer implements AutoCloseable {
  private static final List<String> PORTS =
      List.of(
          "domain.adminPort",
          "domain.jmxPort",
          "http.ssl.port",
          "jms.port",
          "orb.listener.port",
          "orb.ssl.port",
          "orb.mutualauth.port",
          "osgi.shell.telnet.port",
          "java.debugger.port",
          "das",
          "grid");

  /** A warning or worse, with the first line of what it says: times are UTC by the manual. */
  private static final Pattern RECORD =
      Pattern.compile("(?m)^\\[(\\S+)\\+0000] .*\\[(WARNING|SEVERE)] .*\\n.*");

  private final Portal portal;
  private final Manual manual;
  private final Path home;
  private final Asadmin asadmin;
  private ProcessHandle server;
  private Instant deployedFrom;

  public PayaraServer(Stack stack) {
    portal = stack.portal();
    manual = Manual.of(portal.project);
    home = portal.home.folder("payara");
    Ports free = new Ports(portal.home);
    Map<String, Integer> ports =
        new HashMap<>(
            PORTS.stream()
                .collect(Collectors.toMap(name -> name, name -> free.of("payara." + name))));
    ports.put("domain.instancePort", portal.port);
    asadmin = new Asadmin(home, portal.project.payaraServer(), ports, secrets(portal));
  }

  private static Map<String, String> secrets(Portal portal) {
    Map<String, String> secrets = new HashMap<>();
    secrets.put("portal.database", portal.resources.get("database.password"));
    for (String name :
        List.of(
            "oidc.secret",
            "file.key",
            "suppression.key",
            "erasure.key",
            "erasure.secret",
            "mailbox.password"))
      secrets.put("portal." + name, portal.settings.get("portal." + name));
    return secrets;
  }

  /** By the manual; returns when the portal is ready. */
  public void install() throws IOException {
    portal.close();
    if (Files.exists(domain())) {
      asadmin.run("delete-domain portal");
    }
    new Carried(portal).to(home);
    for (String command : manual.commands(3)) {
      if (command.startsWith("deploy ")) {
        asadmin.run("multimode --file development.asadmin");
        deployedFrom = Instant.now();
      }
      follow(command);
    }
    portal.awaitReady(server, log());
  }

  /** By the manual; returns when the portal is ready again. */
  public void renew() throws IOException {
    for (String command : manual.commands(5)) {
      follow(command);
    }
    portal.awaitReady(server, log());
  }

  /** By the manual; what the commands printed. */
  public String takeAway() throws IOException {
    StringBuilder said = new StringBuilder();
    for (String command : manual.commands(8)) {
      said.append(follow(command));
    }
    return said.toString();
  }

  /** Whether its process is gone, or soon: asadmin does not wait for its very end. */
  public boolean hasEnded() throws InterruptedException, ExecutionException {
    try {
      server.onExit().get(20, TimeUnit.SECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    }
  }

  /** Every warning and worse that the server wrote since the first deployment began. */
  public List<String> complaints() throws IOException {
    try (var files = Files.newDirectoryStream(log().getParent(), "server.log*")) {
      List<String> found = new ArrayList<>();
      for (Path file : files) {
        RECORD
            .matcher(Files.readString(file))
            .results()
            .filter(record -> record.group(1).compareTo(deployedFrom.toString()) > 0)
            .map(MatchResult::group)
            .forEach(found::add);
      }
      return found;
    }
  }

  /** How many objects of a class are alive after a full collection. */
  public long living(String type) {
    String jcmd = Path.of(Processes.java()).resolveSibling("jcmd").toString();
    try {
      Process histogram =
          new ProcessBuilder(jcmd, String.valueOf(server.pid()), "GC.class_histogram").start();
      try (Stream<String> lines = histogram.inputReader().lines()) {
        return lines
            .map(line -> line.trim().split("\\s+"))
            .filter(cells -> cells.length > 3 && cells[3].equals(type))
            .mapToLong(cells -> Long.parseLong(cells[1]))
            .sum();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path log() {
    return domain().resolve("logs/server.log");
  }

  @Override
  public void close() {
    if (server != null) {
      portal.processes.stop(Portal.NAME, server);
    }
    portal.startAgain();
  }

  private Path domain() {
    return home.resolve("portal");
  }

  private String follow(String command) throws IOException {
    String said = asadmin.run(command);
    if (command.startsWith("start-domain ")) {
      String pid = Files.readString(domain().resolve("config/pid")).trim();
      server = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
      portal.processes.record(Portal.NAME, server);
    }
    return said;
  }
}
