package fr.acta.portal.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.function.Supplier;

/** Values chosen once and kept in a file that only its owner reads. */
final class Kept {
  private final Path file;
  private final Properties values = new Properties();

  Kept(Path file) {
    this.file = file;
    if (Files.exists(file)) {
      try (var in = Files.newBufferedReader(file)) {
        values.load(in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  synchronized String get(String name, Supplier<String> choice) {
    String value = values.getProperty(name);
    return value == null ? set(name, choice.get()) : value;
  }

  synchronized String get(String name) {
    return values.getProperty(name);
  }

  synchronized String set(String name, String value) {
    if (!value.equals(values.setProperty(name, value))) {
      StringBuilder text = new StringBuilder();
      values.stringPropertyNames().stream()
          .sorted()
          .forEach(
              key -> text.append(key).append('=').append(values.getProperty(key)).append('\n'));
      PrivateFile.write(file, text.toString());
    }
    return value;
  }
}
