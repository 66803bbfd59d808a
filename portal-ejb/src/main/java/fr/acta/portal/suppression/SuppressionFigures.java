package fr.acta.portal.suppression;

import java.sql.Timestamp;
import java.time.Instant;

/** How long the list is, and since when. */
public class SuppressionFigures {
  private final Object[] row;

  SuppressionFigures(Object[] row) {
    this.row = row;
  }

  public long getEmails() {
    return (Long) row[0];
  }

  public long getPhones() {
    return (Long) row[1];
  }

  public long getPeople() {
    return (Long) row[2];
  }

  public boolean isNone() {
    return row[3] == null;
  }

  /** Null while it is empty. */
  public Instant getFirst() {
    return isNone() ? null : ((Timestamp) row[3]).toInstant();
  }

  /** Null while it is empty. */
  public Instant getLatest() {
    return isNone() ? null : ((Timestamp) row[4]).toInstant();
  }
}
