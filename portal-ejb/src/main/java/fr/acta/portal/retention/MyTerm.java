package fr.acta.portal.retention;

import fr.acta.portal.datamap.Keeping;
import java.sql.Date;
import java.time.LocalDate;

/** When a person's rows of one table go, by one rule. */
public class MyTerm {
  private final String table;
  private final Keeping rule;
  private final LocalDate first;
  private final LocalDate last;
  private final long waiting;
  private final boolean held;

  MyTerm(Object[] row) {
    table = (String) row[0];
    rule = Keeping.valueOf((String) row[1]);
    first = row[2] == null ? null : ((Date) row[2]).toLocalDate();
    last = row[3] == null ? null : ((Date) row[3]).toLocalDate();
    waiting = ((Number) row[4]).longValue();
    held = (Boolean) row[5];
  }

  public String getTable() {
    return table;
  }

  public Keeping getRule() {
    return rule;
  }

  /** The first of them to go; null while what starts the term has happened for none. */
  public LocalDate getFirst() {
    return first;
  }

  /** The last of them whose day is known. */
  public LocalDate getLast() {
    return last;
  }

  public boolean isSeveral() {
    return first != null && !first.equals(last);
  }

  /** How many have no day yet. */
  public long getWaiting() {
    return waiting;
  }

  /** Kept beyond its term for a claim or a control. */
  public boolean isHeld() {
    return held;
  }
}
