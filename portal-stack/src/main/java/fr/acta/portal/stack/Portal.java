package fr.acta.portal.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The portal's WAR on Payara Micro. */
public final class Portal implements AutoCloseable {
  static final String NAME = "portal";

  final Home home;
  final Project project;
  final Processes processes;
  final int port;
  private final boolean fullSpeed;
  Map<String, String> resources;
  Map<String, String> settings;
  private Process process;

  Portal(Home home, Project project, Processes processes, int port, boolean fullSpeed) {
    this.home = home;
    this.project = project;
    this.processes = processes;
    this.port = port;
    this.fullSpeed = fullSpeed;
  }

  public String url() {
    return "http://localhost:" + port;
  }

  /**
   * @param resources the values of {@code post-boot.asadmin}
   * @param settings what the portal reads as its configuration
   */
  public void start(Map<String, String> resources, Map<String, String> settings) {
    this.resources = resources;
    this.settings = settings;
    process =
        processes.start(
            NAME,
            command(
                file("pre-boot.asadmin", ServerFile.fill("pre-boot.asadmin", Map.of())),
                file("post-boot.asadmin", ServerFile.fill("post-boot.asadmin", resources)),
                file("portal.properties", lines(settings))),
            Map.of());
    awaitReady(process.toHandle(), home.log(NAME));
  }

  /** After a {@link #close()}, with the same values. */
  public void startAgain() {
    start(resources, settings);
  }

  void awaitReady(ProcessHandle server, Path log) {
    Http.await(
        url() + "/health/ready",
        answer -> answer.statusCode() == 200 && answer.body().contains("\"portal"),
        server,
        () -> failed(log),
        Http.PATIENCE,
        "The portal did not become ready; its log is " + log + ".");
  }

  /** A server whose application could not be deployed goes on running, with nothing to serve. */
  private static boolean failed(Path log) {
    try (Stream<String> lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
      return lines.anyMatch(line -> line.contains("Exception during lifecycle processing"));
    } catch (IOException notYet) {
      return false;
    }
  }

  @Override
  public void close() {
    if (process != null) {
      processes.stop(NAME, process.toHandle());
    }
  }

  /** What its process has used of the processors since it started. */
  public Duration cpu() {
    return process.info().totalCpuDuration().orElseThrow();
  }

  /** What a power cut does. */
  public void kill() {
    process.destroyForcibly().onExit().join();
  }

  private List<String> command(Path preBoot, Path postBoot, Path settings) {
    List<String> command = new ArrayList<>(List.of(Processes.java(), "-Xmx512m"));
    if (!fullSpeed) {
      command.add("-XX:TieredStopAtLevel=1");
    }
    command.addAll(
        List.of(
            "-Duser.timezone=UTC",
            "-Djava.io.tmpdir=" + home.folder("tmp"),
            "-jar",
            project.payaraMicro().toString(),
            "--nohazelcast",
            "--port",
            String.valueOf(port),
            "--addlibs",
            project.driver().toString(),
            "--systemproperties",
            settings.toString(),
            "--prebootcommandfile",
            preBoot.toString(),
            "--postbootcommandfile",
            postBoot.toString(),
            "--contextroot",
            "/",
            "--deploy",
            project.war().toString()));
    return command;
  }

  private Path file(String name, String text) {
    return PrivateFile.write(home.folder(NAME).resolve(name), text);
  }

  private static String lines(Map<String, String> settings) {
    StringBuilder lines = new StringBuilder();
    settings.forEach((key, value) -> lines.append(key).append('=').append(escape(value)));
    return lines.toString();
  }

  /** Property files are Latin-1 to the server. */
  private static String escape(String value) {
    StringBuilder escaped = new StringBuilder();
    value
        .chars()
        .forEach(c -> escaped.append(c < 128 ? String.valueOf((char) c) : "\\u%04x".formatted(c)));
    return escaped.append('\n').toString();
  }
}
