package fr.acta.portal.erasure;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;

/** SHA-256 over counts, a line for each table in the order of the tables' names. */
final class Proof {
  private Proof() {}

  /** Of what is to go, so that what was confirmed is what was read. */
  static String seal(List<TableFate> tables) {
    return DigestUtils.sha256Hex(text(tables, true));
  }

  static byte[] of(List<TableFate> tables) {
    return DigestUtils.sha256(text(tables, false));
  }

  /** What the hash is over: {@code table deleted blanked kept}. */
  static String text(List<TableFate> tables) {
    return text(tables, false);
  }

  private static String text(List<TableFate> tables, boolean going) {
    return tables.stream()
        .filter(table -> !going || table.getDeleted() + table.getBlanked() > 0)
        .map(table -> going ? table.goingLine() : table.line())
        .sorted()
        .collect(Collectors.joining("\n"));
  }
}
