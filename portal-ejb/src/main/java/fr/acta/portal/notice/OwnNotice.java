package fr.acta.portal.notice;

import java.time.LocalDate;
import java.util.UUID;

/** A service of a client whose notice is the operator's own, and its latest version. */
public class OwnNotice {
  private final Object[] row;

  OwnNotice(Object[] row) {
    this.row = row;
  }

  public UUID getTenant() {
    return (UUID) row[0];
  }

  public UUID getSubscription() {
    return (UUID) row[1];
  }

  public String getClient() {
    return (String) row[2];
  }

  public String getService() {
    return (String) row[3];
  }

  /** Null while there is none. */
  public UUID getNotice() {
    return (UUID) row[4];
  }

  public int getNumber() {
    return row[5] == null ? 0 : ((Number) row[5]).intValue();
  }

  /** A {@link NoticeVersion.State}'s name, or null. */
  public String getState() {
    return (String) row[6];
  }

  /** Null for the notice for all. */
  public UUID getGroup() {
    return (UUID) row[8];
  }

  public ForGroup getPeople() {
    return new ForGroup((String) row[9], (String) row[10]);
  }

  public LocalDate getInForceOn() {
    return row[7] == null ? null : ((java.sql.Date) row[7]).toLocalDate();
  }
}
