package fr.acta.portal.notice;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;

/** How far the mails of one campaign are. */
public class CampaignProgress {
  private final Object[] row;

  CampaignProgress(Object[] row) {
    this.row = row;
  }

  public UUID getId() {
    return (UUID) row[0];
  }

  public Instant getStartedAt() {
    return ((Timestamp) row[1]).toInstant();
  }

  /** Null for everybody. */
  public String getSite() {
    return (String) row[2];
  }

  /** Newcomers join it by themselves. */
  public boolean isAutomatic() {
    return (Boolean) row[3];
  }

  public boolean isStopped() {
    return row[4] != null;
  }

  public int getPeople() {
    return count(5);
  }

  /** Not sent yet, whether a mail of hers is written already or not. */
  public int getLeft() {
    return count(6) + count(7);
  }

  /** The server took it and has not returned it. */
  public int getSent() {
    return count(8);
  }

  public int getCameBack() {
    return count(9);
  }

  /** Informed otherwise, gone, or without an address when her turn came. */
  public int getLeftOut() {
    return count(10);
  }

  public int getSpared() {
    return count(11);
  }

  public int getDone() {
    return getPeople() - getLeft();
  }

  public boolean isRunning() {
    return !isStopped() && getLeft() > 0;
  }

  private int count(int column) {
    return ((Number) row[column]).intValue();
  }
}
