package fr.acta.portal.restriction;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;

/** A use of somebody's locked data at a client, as the DPO watches over it: never whose data. */
public class ClientUse {
  private final Object[] row;

  /** The row is client, ground, reason, account, opened, last day, ended. */
  ClientUse(Object[] row) {
    this.row = row;
  }

  public String getClient() {
    return (String) row[0];
  }

  /** A {@link RestrictedUse.Ground}'s name. */
  public String getGround() {
    return (String) row[1];
  }

  public String getReason() {
    return (String) row[2];
  }

  public String getAccountName() {
    return (String) row[3];
  }

  public Instant getOpenedAt() {
    return ((Timestamp) row[4]).toInstant();
  }

  /** The last day. */
  public LocalDate getUntil() {
    return ((Date) row[5]).toLocalDate();
  }

  /** Null unless it was ended before its last day. */
  public Instant getEndedAt() {
    return row[6] == null ? null : ((Timestamp) row[6]).toInstant();
  }
}
