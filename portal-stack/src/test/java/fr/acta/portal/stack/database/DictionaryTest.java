package fr.acta.portal.stack.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.acta.portal.datamap.DataItem;
import fr.acta.portal.datamap.DataMap;
import fr.acta.portal.datamap.MappedColumn;
import fr.acta.portal.datamap.MappedTable;
import fr.acta.portal.evidence.Act;
import fr.acta.portal.stack.TestDatabase;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.ticket.Right;
import java.sql.Connection;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every code that the live catalogue lets a column of a copy hold has its words in the dictionary,
 * in both languages (GDPR art. 12(1), 15(3)).
 */
@Tag("database")
class DictionaryTest {
  private static final String CHECKS =
      "select c.relname || '.' || a.attname || ' ' || pg_get_constraintdef(k.oid) from pg_constraint k join pg_class c on c.oid = k.conrelid"
          + " join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]"
          + " where k.contype = 'c' and k.connamespace = 'portal'::regnamespace and cardinality(k.conkey) = 1";
  private static final Pattern LITERAL = Pattern.compile("'([^']*)'::text");

  /** What a copy takes for a code; anything else would stand there as it is. */
  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z_]*|fr|en");

  private static final Map<String, Set<String>> codes = new TreeMap<>();

  @BeforeAll
  static void read() throws Exception {
    Set<String> shown =
        DataMap.personal().stream()
            .filter(table -> !table.getPaths().isEmpty() || table.isApart())
            .flatMap(DictionaryTest::columns)
            .collect(Collectors.toSet());
    try (Connection owner = TestDatabase.get().connect("portal_owner")) {
      for (String check : TestDatabase.ask(owner, CHECKS)) {
        String column = check.substring(0, check.indexOf(' '));
        if (shown.contains(column)) read(column, check.substring(check.indexOf(' ') + 1));
      }
    }
    // Two more have no check: what is recorded may only grow.
    add("evidence_entry.act", Act.values());
    add("evidence_entry.actor", Audience.values());
  }

  private static java.util.stream.Stream<String> columns(MappedTable table) {
    return table.getPersonal().stream()
        .filter(column -> !column.isFree())
        .map(MappedColumn::getName)
        .map(name -> table.getName() + "." + name);
  }

  private static void read(String column, String check) {
    if (check.contains("known_right(")) add(column, Right.values());
    if (check.contains("~")) return;
    Matcher literal = LITERAL.matcher(check);
    while (literal.find())
      if (!literal.group(1).isEmpty())
        codes.computeIfAbsent(column, c -> new TreeSet<>()).add(literal.group(1));
  }

  private static void add(String column, Enum<?>[] all) {
    codes
        .computeIfAbsent(column, c -> new TreeSet<>())
        .addAll(Arrays.stream(all).map(Enum::name).toList());
  }

  @Test
  void manyColumnsHoldCodes() {
    assertTrue(codes.size() > 30, codes.keySet().toString());
    assertTrue(codes.get("ticket.state").contains("TAKEN"), codes.toString());
    assertTrue(codes.get("ticket.kind").contains("HEIRS"), codes.toString());
  }

  @Test
  void everyCodeHasItsWordsInBothLanguages() {
    for (Locale locale : new Locale[] {Locale.FRENCH, Locale.ENGLISH}) {
      ResourceBundle words =
          ResourceBundle.getBundle(
              "fr.acta.portal.answer.codes",
              locale,
              Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
      Set<String> silent = new TreeSet<>();
      codes.forEach(
          (column, all) ->
              all.stream()
                  .filter(code -> !isSaid(column.substring(column.indexOf('.') + 1), code, words))
                  .forEach(code -> silent.add(column + " " + code)));
      assertEquals(Set.of(), silent, locale.getLanguage());
    }
  }

  private static boolean isSaid(String column, String code, ResourceBundle words) {
    boolean item =
        column.startsWith("item")
            && Arrays.stream(DataItem.values()).anyMatch(one -> one.name().equals(code));
    return CODE.matcher(code).matches()
        && (item || words.containsKey(column + "." + code) || words.containsKey(code));
  }
}
