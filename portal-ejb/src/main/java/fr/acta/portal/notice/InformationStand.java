package fr.acta.portal.notice;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;

/** One client's service: how many of its staff are informed. */
public class InformationStand {
  private final String client;
  private final String service;
  private final int notice;
  private final Instant publishedAt;
  private final int staff;
  private final int informed;
  private final LocalDate quarantineEnds;

  InformationStand(Object[] row) {
    client = (String) row[0];
    service = (String) row[1];
    notice = row[2] == null ? 0 : ((Number) row[2]).intValue();
    publishedAt = row[3] == null ? null : ((Timestamp) row[3]).toInstant();
    staff = ((Number) row[4]).intValue();
    informed = ((Number) row[5]).intValue();
    quarantineEnds = row[6] == null ? null : ((Date) row[6]).toLocalDate();
  }

  public String getClient() {
    return client;
  }

  public String getService() {
    return service;
  }

  /** The version in force; 0 while none is. */
  public int getNotice() {
    return notice;
  }

  public Instant getPublishedAt() {
    return publishedAt;
  }

  public int getStaff() {
    return staff;
  }

  public int getInformed() {
    return informed;
  }

  public int getToInform() {
    return staff - informed;
  }

  /** The first day on which somebody's month in quarantine is over; null for nobody. */
  public LocalDate getQuarantineEnds() {
    return quarantineEnds;
  }
}
