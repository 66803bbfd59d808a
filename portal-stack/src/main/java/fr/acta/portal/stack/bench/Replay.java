package fr.acta.portal.stack.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A boundary call's own statements as a script for pgbench, so that the floor cannot drift from
 * what the portal sends.
 */
final class Replay {
  private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
  private static final String REFERENCE = "D-\\d{4}-\\d{6,}";

  private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+)");

  private final StringBuilder script = new StringBuilder("begin;\n");
  private final Map<String, String> values = new LinkedHashMap<>();
  // what every turn makes anew, by the value it had in the call
  private final Map<String, String> fresh = new LinkedHashMap<>();

  private Replay() {}

  /** Every statement, with the values it had. */
  static Replay all(List<SentStatement> transaction) {
    Replay replay = new Replay();
    transaction.forEach(replay::add);
    return replay.end();
  }

  /**
   * The switch of the role and the inserts only, each turn with ids and a reference of its own.
   *
   * @param known ids that stay: they were there before the call
   */
  static Replay inserts(List<SentStatement> transaction, Set<String> known) {
    Replay replay = new Replay();
    List<SentStatement> inserts =
        transaction.stream().filter(s -> s.contains("insert into")).toList();
    inserts.stream()
        .flatMap(insert -> insert.parameters().stream())
        .filter(value -> value != null && !known.contains(value))
        .filter(value -> value.matches(ID) || value.matches(REFERENCE))
        .forEach(value -> replay.fresh.putIfAbsent(value, "fresh" + replay.fresh.size()));
    replay.add(transaction.get(0));
    replay.drawFresh();
    inserts.forEach(replay::add);
    return replay.end();
  }

  String script() {
    return script.toString();
  }

  /** Of the script's variables. */
  Map<String, String> values() {
    return values;
  }

  private void add(SentStatement statement) {
    String sql =
        PARAMETER
            .matcher(statement.sql())
            .replaceAll(
                found ->
                    placeholder(statement.parameters().get(Integer.parseInt(found.group(1)) - 1)));
    script.append(sql).append(";\n");
  }

  private String placeholder(String value) {
    if (value == null) return "null";
    // No value of a variable to pgbench.
    if (value.isEmpty()) return "''";
    if (fresh.containsKey(value)) return ":" + fresh.get(value);
    String name = "v" + values.size();
    values.put(name, value);
    return ":" + name;
  }

  /** In the one statement in which the call takes its number. */
  private void drawFresh() {
    String columns =
        fresh.entrySet().stream()
            .map(value -> source(value.getKey()) + " as " + value.getValue())
            .collect(Collectors.joining(", "));
    script.append("select ").append(columns).append(" \\gset\n");
  }

  private static String source(String value) {
    return value.matches(ID) ? "uuidv7()" : "'D-F-' || nextval('portal.request_number')";
  }

  private Replay end() {
    script.append("commit;\n");
    return this;
  }
}
