package fr.acta.portal.notice;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;

/** A client's draft on which the DPO's opinion is awaited. */
public class AwaitedOpinion {
  private final Object[] row;

  AwaitedOpinion(Object[] row) {
    this.row = row;
  }

  public UUID getTenant() {
    return (UUID) row[0];
  }

  public UUID getNotice() {
    return (UUID) row[1];
  }

  public String getClient() {
    return (String) row[2];
  }

  public String getService() {
    return (String) row[3];
  }

  public int getNumber() {
    return ((Number) row[4]).intValue();
  }

  public Instant getAskedAt() {
    return ((Timestamp) row[5]).toInstant();
  }
}
