package fr.acta.portal.stack;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A launcher in a process of its own. */
record Launched(Process process, Path home, Path log) {
  static Launched start(Path home, int port, String... options) throws IOException {
    Path log = Files.createTempFile("launched", ".log");
    List<String> command =
        new ArrayList<>(
            List.of(
                Processes.java(),
                "-Dportal.root=" + Project.here().root(),
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                "fr.acta.portal.stack.Run",
                "--home",
                home.toString(),
                "--port",
                String.valueOf(port)));
    command.addAll(List.of(options));
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    return new Launched(process, home, log);
  }

  void awaitReady() throws Exception {
    await("Ctrl-C stops everything.");
  }

  void await(String words) throws Exception {
    for (int i = 0; i < 2_000 && process.isAlive(); i++) {
      if (output().contains(words)) {
        return;
      }
      Thread.sleep(200);
    }
    fail("not said: " + words + "; but: " + output());
  }

  int awaitEnd() throws InterruptedException {
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      fail("did not end");
    }
    return process.exitValue();
  }

  void signal(String name) throws Exception {
    new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).start().waitFor();
    process.waitFor(30, TimeUnit.SECONDS);
  }

  String output() throws IOException {
    return Files.readString(log);
  }

  /** Every server it started: they live in sessions of their own, so by their command lines. */
  List<ProcessHandle> children() {
    return ProcessHandle.allProcesses()
        .filter(child -> child.pid() != process.pid())
        .filter(child -> child.info().commandLine().orElse("").contains(home.toString()))
        .toList();
  }
}
