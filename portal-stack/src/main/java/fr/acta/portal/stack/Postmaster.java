package fr.acta.portal.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** A PostgreSQL server known by its data folder only: it outlives the process that started it. */
final class Postmaster {
  private static final Duration PATIENCE = Duration.ofSeconds(6);

  private Postmaster() {}

  /** Stops the server of that folder; deletes a pid file that speaks of somebody else's process. */
  static void endIn(Path data) {
    Path pidFile = data.resolve("postmaster.pid");
    try {
      Optional<ProcessHandle> server = find(data);
      if (server.isPresent()) {
        long pid = server.get().pid();
        signal(pid, "INT");
        if (!hasEnded(pid, data)) {
          // loses nothing that was committed, and the whole stack is to be down in thirty seconds
          signal(pid, "QUIT");
          hasEnded(pid, data);
        }
      } else {
        Files.deleteIfExists(pidFile);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void killIn(Path data) {
    try {
      find(data)
          .ifPresent(
              server -> {
                server.destroyForcibly();
                hasEnded(server.pid(), data);
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits. The server is nobody's child here: when ended it may stay a zombie, which counts. */
  private static boolean hasEnded(long pid, Path data) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (serves(pid, data) && System.nanoTime() < end) {
      Http.pause();
    }
    return !serves(pid, data);
  }

  private static Optional<ProcessHandle> find(Path data) throws IOException {
    Path pidFile = data.resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return Optional.empty();
    }
    long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).trim());
    return ProcessHandle.of(pid).filter(process -> serves(pid, data));
  }

  private static boolean serves(long pid, Path data) {
    Path process = Path.of("/proc", String.valueOf(pid));
    try {
      return Files.readSymbolicLink(process.resolve("exe")).endsWith("bin/postgres")
          && Files.readString(process.resolve("cmdline")).contains("-D\0" + data + "\0");
    } catch (IOException e) {
      return false;
    }
  }

  private static void signal(long pid, String signal) throws IOException {
    try {
      new ProcessBuilder("kill", "-" + signal, String.valueOf(pid)).start().waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
