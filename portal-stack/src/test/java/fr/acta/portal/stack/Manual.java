package fr.acta.portal.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** docs/operations.md, whose commands the tests type as they are printed. */
record Manual(Path file) {
  private static final String COMMAND = "asadmin ";

  static Manual of(Project project) {
    return new Manual(project.root().resolve("docs/operations.md"));
  }

  /** The asadmin commands of a numbered chapter, in order. */
  List<String> commands(int chapter) throws IOException {
    return lines(chapter)
        .filter(line -> line.startsWith(COMMAND))
        .map(line -> line.substring(COMMAND.length()).replaceAll("\\s+#.*", ""))
        .toList();
  }

  /** The statements of a numbered chapter's first block of SQL. */
  List<String> statements(int chapter) throws IOException {
    String block =
        lines(chapter)
            .dropWhile(line -> !line.equals("```sql"))
            .skip(1)
            .takeWhile(line -> !line.equals("```"))
            .collect(Collectors.joining("\n"));
    return List.of(block.split(";\n?"));
  }

  private Stream<String> lines(int chapter) throws IOException {
    return Files.readAllLines(file).stream()
        .dropWhile(line -> !line.startsWith("## " + chapter + ". "))
        .skip(1)
        .takeWhile(line -> !line.startsWith("## "));
  }
}
