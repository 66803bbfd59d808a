package fr.acta.portal.stack.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsTest {
  private final Results results =
      new Results(
          List.of(
              new Figure("the queue", 3.0, "ms", 2.0, 3),
              new Figure("its page", 1.25, "ms CPU", 0.1, 12)));

  @Test
  void theFileHoldsEachFigureBesideItsFloor(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("bench/results.json");
    results.write(file);
    assertEquals(
        "{\"figures\":[{\"work\":\"the queue\",\"value\":3,\"unit\":\"ms\",\"floor\":2,\"ratio\":1.5,\"atMost\":3},"
            + "{\"work\":\"its page\",\"value\":1.25,\"unit\":\"ms CPU\",\"floor\":0.1,\"ratio\":12.5,\"atMost\":12}]}\n",
        Files.readString(file));
  }

  @Test
  void theTableSaysWhatIsOver() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    results.print(new PrintStream(out, true, StandardCharsets.UTF_8));
    List<String> lines = out.toString(StandardCharsets.UTF_8).strip().lines().toList();
    assertEquals(3, lines.size());
    assertTrue(lines.get(1).endsWith("reached"), lines.get(1));
    assertTrue(lines.get(2).endsWith("OVER"), lines.get(2));
  }
}
