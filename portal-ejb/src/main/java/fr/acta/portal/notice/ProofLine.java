package fr.acta.portal.notice;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;

/** One proof about one person, as HR reads it. */
public class ProofLine {
  private final Object[] row;

  ProofLine(Object[] row) {
    this.row = row;
  }

  public UUID getId() {
    return (UUID) row[0];
  }

  public String getService() {
    return (String) row[1];
  }

  public int getNotice() {
    return ((Number) row[2]).intValue();
  }

  /** PORTAL, MAIL, LETTER or MEETING. */
  public String getHow() {
    return (String) (row[4] == null ? row[3] : row[4]);
  }

  /** Midnight in Paris where only the day is known. */
  public Instant getInformedAt() {
    return instant(5);
  }

  public Instant getAcknowledgedAt() {
    return instant(6);
  }

  /** Where and by whom, as HR wrote it; or null. */
  public String getWords() {
    return (String) row[7];
  }

  /** Who attested it; null where she read it herself. */
  public String getAttestedBy() {
    return (String) row[8];
  }

  /** The scan of the attendance sheet, or null. */
  public UUID getScan() {
    return (UUID) row[9];
  }

  public Instant getRevokedAt() {
    return instant(10);
  }

  public String getRevokedReason() {
    return (String) row[11];
  }

  /** A later version is required by now. */
  public boolean isFormer() {
    return Boolean.TRUE.equals(row[12]);
  }

  private Instant instant(int column) {
    return row[column] == null ? null : ((Timestamp) row[column]).toInstant();
  }
}
