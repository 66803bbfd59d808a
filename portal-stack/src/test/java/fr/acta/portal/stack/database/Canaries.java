package fr.acta.portal.stack.database;

import static fr.acta.portal.stack.TestDatabase.ask;

import fr.acta.portal.datamap.DataMap;
import fr.acta.portal.datamap.MappedTable;
import fr.acta.portal.datamap.Path;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * One row in every table that leads to a person, for each of four people, written from the
 * catalogue and the data map alone. The database's rules are taken off first: what may be written
 * is not the question here, but what is found.
 */
final class Canaries {
  /**
   * @param canary stands in every value that can hold words, but for names and the number
   */
  record Person(UUID tenant, UUID id, String canary) {}

  /** The employer's; two sites of one client may both give it, so it leads to nobody. */
  private static final String NUMBER = "00042";

  /** All four bear the same names; only what else is held tells them apart. */
  private static final Set<String> NAMES =
      Set.of("last_name", "first_name", "usage_name", "name", "person_name", "represents");

  private static final String RULES =
      "do $$ declare r record; begin"
          + " for r in select c.conrelid::regclass as about, c.conname from pg_constraint c where c.connamespace = 'portal'::regnamespace"
          + "   and c.contype in ('f', 'c', 'u', 'x') order by c.contype = 'f' desc loop"
          + "   execute format('alter table %s drop constraint if exists %I cascade', r.about, r.conname); end loop;"
          + " for r in select i.indexrelid::regclass as name from pg_index i join pg_class c on c.oid = i.indexrelid where c.relnamespace = 'portal'::regnamespace"
          + "   and i.indisunique and not i.indisprimary loop execute format('drop index %s', r.name); end loop;"
          + " for r in select c.oid::regclass as about from pg_class c where c.relnamespace = 'portal'::regnamespace and c.relkind = 'r' loop"
          + "   execute format('alter table %s disable trigger all', r.about); end loop; end $$";
  private static final String COLUMNS =
      "select a.attname || ' ' || a.atttypid::regtype from pg_attribute a where a.attrelid = ?::regclass and a.attnum > 0 and not a.attisdropped"
          + " and a.attgenerated = '' order by a.attnum";

  private Canaries() {}

  static List<Person> seed(Connection superuser) throws SQLException {
    ask(superuser, RULES);
    UUID one = UUID.randomUUID();
    UUID twin = UUID.randomUUID();
    List<Person> people =
        List.of(
            new Person(one, UUID.randomUUID(), "canary-alpha"),
            new Person(one, UUID.randomUUID(), "canary-bravo"),
            new Person(twin, UUID.randomUUID(), "canary-charlie"),
            new Person(twin, UUID.randomUUID(), "canary-delta"));
    for (Person person : people)
      for (MappedTable table : DataMap.personal())
        if (!table.getPaths().isEmpty()) insert(superuser, table, person);
    return people;
  }

  /** Also of a table that leads to nobody, for a test of what leads to it. */
  static void insert(Connection superuser, MappedTable table, Person person) throws SQLException {
    List<String> names = new ArrayList<>();
    List<String> values = new ArrayList<>();
    List<Object> given = new ArrayList<>();
    for (String column : ask(superuser, COLUMNS, "portal." + table.getName())) {
      String[] nameAndType = column.split(" ", 2);
      names.add(nameAndType[0]);
      values.add("cast(? as " + nameAndType[1] + ")");
      given.add(value(table, nameAndType[0], nameAndType[1], person));
    }
    String insert =
        "insert into portal.%s (%s) values (%s)"
            .formatted(table.getName(), String.join(", ", names), String.join(", ", values));
    ask(superuser, insert, given.toArray());
  }

  private static String value(MappedTable table, String column, String type, Person person) {
    if (column.equals("tenant_id")) return person.tenant().toString();
    Optional<Path.Step> step =
        first(table.getPaths(), column)
            .or(() -> first(table.getTerm().paths(), column).filter(Canaries::leadsOn));
    if (step.isPresent()) {
      Path.Step first = step.get();
      return first.table() == null
          ? person.id().toString()
          : value(DataMap.table(first.table()).orElseThrow(), first.key(), type, person);
    }
    if (column.equals("employee_number")) return NUMBER;
    if (NAMES.contains(column)) return "Martin";
    String canary = person.canary() + " " + table.getName() + "." + column;
    return switch (type) {
      case "uuid" -> UUID.nameUUIDFromBytes(canary.getBytes(StandardCharsets.UTF_8)).toString();
      case "text" -> canary;
      case "bytea" -> "\\x" + hex(canary);
      case "date" -> "2026-03-05";
      case "timestamp with time zone" -> "2026-03-05 10:00:00Z";
      case "boolean" -> "true";
      case "integer", "bigint", "smallint" -> "7";
      default -> throw new IllegalStateException(table.getName() + "." + column + " is " + type);
    };
  }

  private static Optional<Path.Step> first(List<Path> paths, String column) {
    return paths.stream()
        .map(path -> path.steps().get(0))
        .filter(s -> s.column().equals(column))
        .findFirst();
  }

  /** To a table whose key is its own, not one that is found by leading back. */
  private static boolean leadsOn(Path.Step step) {
    return step.table() != null
        && first(DataMap.table(step.table()).orElseThrow().getPaths(), step.key()).isEmpty();
  }

  private static String hex(String text) {
    return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
  }
}
