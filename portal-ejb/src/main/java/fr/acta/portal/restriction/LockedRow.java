package fr.acta.portal.restriction;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** That a row of the staff list is only stored; nothing of its content but the number. */
public class LockedRow {
  private final Object[] row;

  /** The row is person, number, since, parked lines, last day of the reader's own use. */
  LockedRow(Object[] row) {
    this.row = row;
  }

  public UUID getPerson() {
    return (UUID) row[0];
  }

  /** So that she can be told (GDPR art. 18(3)). */
  public String getNumber() {
    return (String) row[1];
  }

  public Instant getSince() {
    return ((Timestamp) row[2]).toInstant();
  }

  /** Lines of imports that wait for the lock to end. */
  public int getParked() {
    return ((Number) row[3]).intValue();
  }

  /** While the reader may use the row (art. 18(2)); null otherwise. */
  public LocalDate getOpenedUntil() {
    return row[4] == null ? null : ((Date) row[4]).toLocalDate();
  }
}
