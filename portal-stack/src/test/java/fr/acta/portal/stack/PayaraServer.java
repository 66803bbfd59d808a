package fr.acta.portal.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  private final Portal portal;
  private final Manual manual;
  private final Path home;
  private final Asadmin asadmin;
  private ProcessHandle server;

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
    asadmin =
        new Asadmin(
            home,
            portal.project.payaraServer(),
            ports,
            Map.of(
                "portal.database", portal.resources.get("database.password"),
                "portal.oidc.secret", portal.settings.get("portal.oidc.secret")));
  }

  /** By the manual; returns when the portal is ready. */
  public void install() throws IOException {
    portal.close();
    if (Files.exists(domain())) {
      asadmin.run("delete-domain portal");
    }
    carry();
    for (String command : manual.chapter(3)) {
      if (command.startsWith("deploy ")) {
        asadmin.run("multimode --file development.asadmin");
      }
      follow(command);
    }
    portal.awaitReady(server, log());
  }

  /** By the manual; returns when the portal is ready again. */
  public void renew() throws IOException {
    for (String command : manual.chapter(5)) {
      follow(command);
    }
    portal.awaitReady(server, log());
  }

  /** By the manual. */
  public void takeAway() throws IOException {
    for (String command : manual.chapter(7)) {
      follow(command);
    }
  }

  public void jcmd(String x) throws IOException {
    String jcmd = Path.of(Processes.java()).resolveSibling("jcmd").toString();
    System.out.println(
        new String(
                new ProcessBuilder(jcmd, String.valueOf(server.pid()), "VM.metaspace")
                    .start()
                    .getInputStream()
                    .readAllBytes())
            .lines()
            .filter(l -> l.matches(".*(Both|Class|Non-class|Total|used|committed).*"))
            .limit(12)
            .toList());
  }

  public String asadmin(String command) throws IOException {
    return asadmin.run(command);
  }

  public boolean lives() {
    return server != null && server.isAlive();
  }

  /** How many objects of a class are alive after a full collection. */
  public long living(String type) throws IOException {
    String jcmd = Path.of(Processes.java()).resolveSibling("jcmd").toString();
    Process histogram =
        new ProcessBuilder(jcmd, String.valueOf(server.pid()), "GC.class_histogram").start();
    try (Stream<String> lines = histogram.inputReader().lines()) {
      return lines
          .map(line -> line.trim().split("\\s+"))
          .filter(cells -> cells.length > 3 && cells[3].equals(type))
          .mapToLong(cells -> Long.parseLong(cells[1]))
          .sum();
    }
  }

  public Path log() {
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

  private void follow(String command) throws IOException {
    asadmin.run(command);
    if (command.matches("(re)?start-domain .*")) {
      String pid = Files.readString(domain().resolve("config/pid")).trim();
      server = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
      portal.processes.record(Portal.NAME, server);
    }
  }

  /** What the manual has carried to the server, with the placeholders filled in. */
  private void carry() throws IOException {
    copy(portal.project.ear());
    copy(portal.project.driver());
    Map<String, String> resources = new HashMap<>(portal.resources);
    resources.put("database.password", "${ALIAS=portal.database}");
    write("post-boot.asadmin", ServerFile.fill("post-boot.asadmin", resources));
    write("settings.asadmin", ServerFile.fill("settings.asadmin", escaped(portal.settings)));
    write(
        "development.asadmin",
        escaped(portal.settings).entrySet().stream()
            .filter(setting -> setting.getKey().matches("portal\\.(development|clock\\.at)"))
            .map("create-system-properties %s\n"::formatted)
            .collect(Collectors.joining()));
  }

  private void copy(Path file) throws IOException {
    Files.copy(file, home.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
  }

  private void write(String name, String text) {
    PrivateFile.write(home.resolve(name), text);
  }

  /** A colon would begin the next property: the manual has it written with two backslashes. */
  private static Map<String, String> escaped(Map<String, String> settings) {
    return settings.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().replace(":", "\\\\:")));
  }
}
