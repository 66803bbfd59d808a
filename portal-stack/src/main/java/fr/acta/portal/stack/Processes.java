package fr.acta.portal.stack;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Child processes, recorded by id and start time so that a later run ends those and no others. */
final class Processes implements AutoCloseable {
  /** For all at once: the whole stack is to be down in thirty seconds, however busy the machine. */
  private static final Duration PATIENCE = Duration.ofSeconds(6);

  private static final Duration DEATH = Duration.ofSeconds(2);

  // milliseconds; the system derives the start from the wall clock, which may be adjusted
  private static final long SAME_START = 2_000;

  private final Kept recorded;
  private final Home home;
  private final Map<String, ProcessHandle> running = new HashMap<>();
  private boolean closed;

  Processes(Home home) {
    this.home = home;
    recorded = new Kept(home.file("processes.properties"));
  }

  /** Ends what an earlier run of this home started under that name and left behind. */
  void endPredecessor(String name) {
    String record = recorded.get(name);
    if (record == null || record.isEmpty()) {
      return;
    }
    String[] parts = record.split(" ");
    ProcessHandle.of(Long.parseLong(parts[0]))
        .filter(process -> Math.abs(startedAt(process) - Long.parseLong(parts[1])) < SAME_START)
        .ifPresent(left -> end(List.of(left)));
    recorded.set(name, "");
  }

  /**
   * @throws Refusal after {@link #close()}, which a start in another thread may overtake
   */
  synchronized Process start(String name, List<String> command, Map<String, String> environment) {
    if (closed) {
      throw new Refusal("Stopped while starting.");
    }
    // its own session: Ctrl-C reaches the launcher only, which then stops things in order
    List<String> detached = new ArrayList<>(List.of("setsid"));
    detached.addAll(command);
    File log = home.log(name).toFile();
    ProcessBuilder builder =
        new ProcessBuilder(detached).redirectErrorStream(true).redirectOutput(log);
    builder.redirectInput(new File("/dev/null"));
    builder.environment().putAll(environment);
    builder.directory(home.folder(name).toFile());
    try {
      Process process = builder.start();
      record(name, process.toHandle());
      return process;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Also one that a tool started, so that it does not outlive this run. */
  synchronized void record(String name, ProcessHandle process) {
    running.put(name, process);
    recorded.set(name, process.pid() + " " + startedAt(process));
  }

  void stop(String name, ProcessHandle process) {
    end(List.of(process));
    recorded.set(name, "");
  }

  /** Ends all of them at the same time; none is started any more. */
  @Override
  public synchronized void close() {
    closed = true;
    end(running.values());
  }

  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private static long startedAt(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
  }

  /** Asks first, then insists. A start script's own children are ended with it. */
  private static void end(Collection<ProcessHandle> processes) {
    List<ProcessHandle> all =
        processes.stream()
            .flatMap(process -> Stream.concat(process.descendants(), Stream.of(process)))
            .toList();
    all.forEach(ProcessHandle::destroy);
    if (!haveEnded(all, PATIENCE)) {
      all.forEach(ProcessHandle::destroyForcibly);
      haveEnded(all, DEATH);
    }
  }

  private static boolean haveEnded(List<ProcessHandle> all, Duration patience) {
    try {
      CompletableFuture.allOf(
              all.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
          .get(patience.toSeconds(), TimeUnit.SECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
