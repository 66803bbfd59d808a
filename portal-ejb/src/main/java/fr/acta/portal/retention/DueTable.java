package fr.acta.portal.retention;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** What one rule would do to one table today, over all organisations. */
public class DueTable {
  private final RetentionPlan.Item item;
  private final long due;
  private final long held;
  private final List<Sample> samples;

  DueTable(RetentionPlan.Item item, long due, long held, List<Sample> samples) {
    this.item = item;
    this.due = due;
    this.held = held;
    this.samples = samples;
  }

  public String label(Locale locale) {
    return item.label(locale);
  }

  /** ERASE, EMPTY, COUNT or PERSON. */
  public String getAct() {
    return item.act().name();
  }

  public long getDue() {
    return due;
  }

  /** Due, and kept by a legal hold. */
  public long getHeld() {
    return held;
  }

  /** Five at most, those due longest first. */
  public List<Sample> getSamples() {
    return samples;
  }

  String line() {
    return item.table().getName() + " " + item.act() + " " + due + " " + held;
  }

  /** As much of a row as it takes to judge the rule, and nobody's name. */
  public static class Sample {
    private final Object[] row;

    Sample(Object[] row) {
      this.row = row;
    }

    public String getClient() {
      return (String) row[0];
    }

    public LocalDate getSince() {
      return ((Date) row[1]).toLocalDate();
    }

    public LocalDate getDue() {
      return ((Date) row[2]).toLocalDate();
    }

    public boolean isHeld() {
      return (Boolean) row[3];
    }

    /** Of the request it belongs to; null for none. */
    public String getReference() {
      return (String) row[4];
    }
  }
}
