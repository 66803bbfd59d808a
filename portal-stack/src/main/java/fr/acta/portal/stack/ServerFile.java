package fr.acta.portal.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file of {@code /server} with its placeholders filled in: the same one for Micro and Server. */
public final class ServerFile {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([a-z.]+)}");

  private ServerFile() {}

  /** A placeholder without a value is an error. */
  public static String fill(String name, Map<String, String> values) {
    try (var in = ServerFile.class.getResourceAsStream("/server/" + name)) {
      String template = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return PLACEHOLDER
          .matcher(template)
          .replaceAll(found -> Matcher.quoteReplacement(value(values, found.group(1))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String value(Map<String, String> values, String key) {
    String value = values.get(key);
    if (value == null) {
      throw new IllegalArgumentException("no value for " + key);
    }
    return value;
  }
}
