package fr.acta.portal.stack.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statement as the portal sent it, read from the server's log.
 *
 * @param sql with {@code $1} and so on
 * @param parameters in that order; null for null
 */
record SentStatement(String sql, List<String> parameters) {
  private static final Pattern ENTRY =
      Pattern.compile(
          "^\\d{4}-\\S+ \\S+ \\S+ \\[(\\d+)] (LOG|DETAIL): +(?:execute [^:]+: |[Pp]arameters: )(.*?)(?=\\n(?!\\t)|\\z)",
          Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern PARAMETER =
      Pattern.compile("\\$\\d+ = (?:NULL|'((?:[^']|'')*)')(?:, |$)");

  /** The transactions in a log, each in order, those of several connections apart. */
  static List<List<SentStatement>> transactions(String log) {
    List<List<SentStatement>> done = new ArrayList<>();
    Map<String, List<SentStatement>> open = new HashMap<>();
    Matcher entry = ENTRY.matcher(log);
    while (entry.find()) {
      String text = entry.group(3).replace("\n\t", "\n");
      List<SentStatement> current =
          open.computeIfAbsent(entry.group(1), process -> new ArrayList<>());
      if (entry.group(2).equals("DETAIL")) {
        SentStatement last = current.remove(current.size() - 1);
        current.add(new SentStatement(last.sql, parameters(text)));
      } else if (text.equals("COMMIT")) {
        done.add(open.remove(entry.group(1)));
      } else if (text.equals("BEGIN")) {
        current.clear();
      } else {
        current.add(new SentStatement(text, List.of()));
      }
    }
    return done;
  }

  boolean contains(String words) {
    return sql.toLowerCase(Locale.ROOT).contains(words);
  }

  private static List<String> parameters(String text) {
    List<String> values = new ArrayList<>();
    Matcher parameter = PARAMETER.matcher(text);
    while (parameter.find()) {
      String value = parameter.group(1);
      values.add(value == null ? null : value.replace("''", "'"));
    }
    return values;
  }
}
