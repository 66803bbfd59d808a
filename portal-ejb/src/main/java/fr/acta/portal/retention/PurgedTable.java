package fr.acta.portal.retention;

import fr.acta.portal.datamap.DataMap;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** One line of a run's report. */
public class PurgedTable {
  private final String name;
  private final long erased;
  private final long emptied;
  private final long anonymised;
  private final long held;
  private final LocalDate first;
  private final LocalDate last;

  PurgedTable(Object[] row) {
    name = (String) row[0];
    erased = ((Number) row[1]).longValue();
    emptied = ((Number) row[2]).longValue();
    anonymised = ((Number) row[3]).longValue();
    held = ((Number) row[4]).longValue();
    first = row[5] == null ? null : ((Date) row[5]).toLocalDate();
    last = row[6] == null ? null : ((Date) row[6]).toLocalDate();
  }

  /** SHA-256 of {@link #text}. */
  static byte[] hash(List<PurgedTable> tables) {
    try {
      byte[] text = text(tables).getBytes(StandardCharsets.UTF_8);
      return MessageDigest.getInstance("SHA-256").digest(text);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A line each, in the order of their names: {@code table erased emptied anonymised held}. */
  static String text(List<PurgedTable> tables) {
    return tables.stream().map(PurgedTable::line).sorted().collect(Collectors.joining("\n"));
  }

  private String line() {
    return name + " " + erased + " " + emptied + " " + anonymised + " " + held;
  }

  public String getName() {
    return name;
  }

  /** A table without personal data goes along by its key; it has a name for engineers only. */
  public String label(Locale locale) {
    return DataMap.table(name)
        .filter(table -> table.holdsPersonal())
        .map(table -> table.label(locale))
        .orElse(name);
  }

  public long getErased() {
    return erased;
  }

  public long getEmptied() {
    return emptied;
  }

  public long getAnonymised() {
    return anonymised;
  }

  public long getHeld() {
    return held;
  }

  /** The terms of its rows ran from this day … */
  public LocalDate getFirst() {
    return first;
  }

  /** … to this one. */
  public LocalDate getLast() {
    return last;
  }
}
