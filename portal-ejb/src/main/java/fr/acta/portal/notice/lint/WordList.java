package fr.acta.portal.notice.lint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Lines of a list beside this class; "a => b" is a word and what to say instead. */
final class WordList {
  private WordList() {}

  /** In the order of the file; the value is empty where a line has none. */
  static Map<String, String> read(String file) {
    try (InputStream in = WordList.class.getResourceAsStream(file)) {
      Map<String, String> words = new LinkedHashMap<>();
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .forEach(line -> put(words, line.split("\\s*=>\\s*", 2)));
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void put(Map<String, String> words, String[] line) {
    words.put(line[0].replace('\u2019', '\''), line.length > 1 ? line[1] : "");
  }
}
