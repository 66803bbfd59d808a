package fr.acta.portal.stack.bench;

import fr.acta.portal.stack.Database;
import fr.acta.portal.stack.Refusal;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The floor of a boundary call: PostgreSQL's own benchmark tool sends the same statements,
 * prepared, as the same login. Only the tool is Debian's; the server is the benchmark's own.
 */
final class Pgbench {
  private final Database database;
  private final Path folder;

  Pgbench(Database database, Path folder) throws IOException {
    this.database = database;
    this.folder = Files.createDirectories(folder);
  }

  /**
   * Runs the script again and again by one client; the median of a transaction, in milliseconds.
   */
  double median(Replay replay, Duration turn) throws IOException, InterruptedException {
    Path script = Files.writeString(folder.resolve("script.sql"), replay.script());
    List<String> command =
        new ArrayList<>(List.of("pgbench", "-n", "-M", "prepared", "-c", "1", "-h", "localhost"));
    command.addAll(List.of("-p", String.valueOf(database.port()), "-U", Database.APPLICATION));
    command.addAll(List.of("-T", String.valueOf(turn.toSeconds()), "-f", script.toString()));
    command.addAll(List.of("-l", "--log-prefix=" + folder.resolve("log")));
    replay.values().forEach((name, value) -> command.addAll(List.of("-D", name + "=" + value)));
    command.add(Database.NAME);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("output").toFile());
    builder.environment().put("PGPASSWORD", database.password(Database.APPLICATION));
    if (builder.start().waitFor() != 0) {
      throw new Refusal("pgbench failed; what it said is in " + folder.resolve("output") + ".");
    }
    return Series.medianOfLines(takeTimes()) / 1_000;
  }

  /** The third column of its log: microseconds. */
  private String takeTimes() throws IOException {
    StringBuilder times = new StringBuilder();
    try (DirectoryStream<Path> logs = Files.newDirectoryStream(folder, "log.*")) {
      for (Path log : logs) {
        times.append(
            Files.readAllLines(log).stream()
                .map(line -> line.split(" ")[2])
                .collect(Collectors.joining("\n")));
        Files.delete(log);
      }
    }
    return times.toString();
  }
}
