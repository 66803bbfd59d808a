package fr.acta.portal.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** docs/operations.md, whose commands a test types as they are printed. */
record Manual(Path file) {
  private static final String COMMAND = "asadmin ";

  static Manual of(Project project) {
    return new Manual(project.root().resolve("docs/operations.md"));
  }

  /** The asadmin commands of a numbered chapter, in order. */
  List<String> chapter(int number) throws IOException {
    return Files.readAllLines(file).stream()
        .dropWhile(line -> !line.startsWith("## " + number + ". "))
        .skip(1)
        .takeWhile(line -> !line.startsWith("## "))
        .filter(line -> line.startsWith(COMMAND))
        .map(line -> line.substring(COMMAND.length()).replaceAll("\\s+#.*", ""))
        .toList();
  }
}
