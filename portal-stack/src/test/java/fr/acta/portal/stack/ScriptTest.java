package fr.acta.portal.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./portal} says on a machine where something is missing. */
class ScriptTest {
  @TempDir private Path tools;

  @Test
  void aMissingJavaIsOneSentence() throws Exception {
    Answer answer = portal("run");
    assertEquals(1, answer.status);
    assertTrue(answer.text.startsWith("Java 17 or later is missing"), answer.text);
    assertEquals(1, answer.text.lines().count());
  }

  @Test
  void anOldJavaIsOneSentence() throws Exception {
    tool("java", "echo 'openjdk version \"11.0.2\" 2019-01-15' >&2");
    tool("sed", "exec /bin/sed \"$@\"");
    tool("head", "exec /usr/bin/head \"$@\"");
    Answer answer = portal("run");
    assertEquals(1, answer.status);
    assertEquals("Java 17 or later is needed, this is Java 11.", answer.text.strip());
  }

  @Test
  void aMissingPgbenchNamesDebiansPackage() throws Exception {
    Answer answer = portal("bench", "--quick");
    assertEquals(1, answer.status);
    assertEquals(1, answer.text.lines().count());
    assertTrue(answer.text.contains("apt install postgresql-contrib"), answer.text);
  }

  @Test
  void helpIsTenLinesAtMost() throws Exception {
    tool("cat", "exec /bin/cat \"$@\"");
    Answer bare = portal();
    assertEquals(0, bare.status);
    assertTrue(bare.text.lines().count() <= 10);
    assertEquals(bare, portal("help"));
  }

  private record Answer(int status, String text) {}

  private Answer portal(String... arguments) throws Exception {
    List<String> command =
        new ArrayList<>(List.of("/bin/sh", Project.here().root().resolve("portal").toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("PATH", tools.toString());
    Process process = builder.start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Answer(process.waitFor(), text);
  }

  private void tool(String name, String line) throws IOException {
    Path file = Files.writeString(tools.resolve(name), "#!/bin/sh\n" + line + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
  }
}
