package fr.acta.portal.answer;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;

/** A pack that was handed over, as the person sees it. */
public class MyPack {
  private final Object[] row;

  MyPack(Object[] row) {
    this.row = row;
  }

  public UUID getId() {
    return (UUID) row[0];
  }

  public UUID getRequest() {
    return (UUID) row[1];
  }

  public String getReference() {
    return (String) row[2];
  }

  public String getRight() {
    return (String) row[3];
  }

  public String getDesk() {
    return (String) row[4];
  }

  /** Until when it can be downloaded, or could. */
  public Instant getUntil() {
    return ((Timestamp) row[5]).toInstant();
  }

  public int getDownloads() {
    return ((Number) row[6]).intValue();
  }

  public boolean isThere() {
    return row[7].equals(PackState.DELIVERED.name());
  }

  /** In kB as people count them, 1 at least; 0 once it is destroyed. */
  public long getKilobytes() {
    return row[8] == null ? 0 : Math.max(1, Math.round(((Number) row[8]).longValue() / 1000.0));
  }
}
