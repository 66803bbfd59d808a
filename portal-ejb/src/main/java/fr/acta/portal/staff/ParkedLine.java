package fr.acta.portal.staff;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;

/** A line of an applied file about somebody whose data is or was locked: it waits. */
public class ParkedLine {
  private final Object[] row;

  /** The row is id, import, uploaded, row number, person, her number, locked still. */
  ParkedLine(Object[] row) {
    this.row = row;
  }

  public UUID getId() {
    return (UUID) row[0];
  }

  public Instant getUploadedAt() {
    return ((Timestamp) row[2]).toInstant();
  }

  /** In the file. */
  public int getRow() {
    return ((Number) row[3]).intValue();
  }

  public UUID getPerson() {
    return (UUID) row[4];
  }

  public String getNumber() {
    return (String) row[5];
  }

  /** Nothing can be done with it yet. */
  public boolean isLocked() {
    return (Boolean) row[6];
  }
}
