package fr.acta.portal.web.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.acta.portal.datamap.DataMap;
import fr.acta.portal.datamap.Keeping;
import fr.acta.portal.datamap.MappedTable;
import fr.acta.portal.ticket.Outcome;
import fr.acta.portal.ticket.Right;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every rule, its event and who carries it out are said in both languages, and so is its day. */
class RetentionKeysTest {
  private static final Pattern RULE =
      Pattern.compile(
          "\\('([A-Z_]+)', '([A-Z_]+)', 'P\\d+[YMD]', '([A-Z]+)', '[A-Z]+', \\S+, (?:true|false), '([A-Z]+)'");

  @Test
  void everythingThatIsCountedHasWords() throws Exception {
    List<String> keys = new ArrayList<>();
    String rules =
        Files.readString(
            Path.of("../portal-ejb/src/main/resources/db/migration/V32__retention.sql"));
    Matcher rule = RULE.matcher(rules);
    while (rule.find()) {
      keys.add("rule." + rule.group(1));
      keys.add("event." + rule.group(2));
      keys.add("action." + rule.group(3));
      boolean ours = rule.group(4).equals("PURGE") || rule.group(4).equals("ERASURE");
      if (!ours) keys.add("who." + rule.group(4));
    }
    assertTrue(keys.size() > 60, keys.toString());
    for (Keeping one : Keeping.values()) assertTrue(keys.contains("rule." + one), one.name());
    for (MappedTable table : DataMap.personal())
      if (!table.getPaths().isEmpty()) keys.add("mine." + table.getKeeping());
    for (Right right : Right.values()) keys.add("kind." + right);
    for (Outcome outcome : Outcome.values()) keys.add("outcome." + outcome);
    for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
      ResourceBundle bundle =
          ResourceBundle.getBundle("fr.acta.portal.web.retention.retention", locale);
      assertEquals(List.of(), keys.stream().filter(key -> !bundle.containsKey(key)).toList());
    }
  }
}
