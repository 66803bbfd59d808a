package fr.acta.portal.stack.bench;

import jakarta.json.Json;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The figures as a table for people and as a file for tools. */
record Results(List<Figure> figures) {
  void print(PrintStream out) {
    out.printf(
        "%n%-78s %9s %9s %-14s %8s %8s%n", "work", "value", "floor", "unit", "ratio", "at most");
    figures.forEach(figure -> out.println(figure.line()));
  }

  void write(Path file) throws IOException {
    var all = Json.createArrayBuilder();
    figures.forEach(figure -> all.add(figure.toJson()));
    Files.createDirectories(file.getParent());
    Files.writeString(file, Json.createObjectBuilder().add("figures", all).build() + "\n");
  }
}
