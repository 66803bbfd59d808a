package fr.acta.portal.staff.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Staff files made of text, for tests. */
final class StaffFiles {
  private StaffFiles() {}

  static StaffFile of(String text) {
    return of(text, StandardCharsets.UTF_8);
  }

  static StaffFile of(String text, Charset charset) {
    return of(text.getBytes(charset));
  }

  static StaffFile of(byte[] bytes) {
    try {
      return StaffFile.open(() -> new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<StaffRow> rows(StaffFile file) {
    try (Stream<StaffRow> rows = file.rows()) {
      return rows.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<StaffRow> rows(String text) {
    return rows(of(text));
  }
}
