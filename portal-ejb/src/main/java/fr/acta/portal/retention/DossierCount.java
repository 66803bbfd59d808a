package fr.acta.portal.retention;

import java.sql.Date;
import java.time.LocalDate;

/** How many tickets of one right had one outcome in a month; five at least. */
public class DossierCount {
  private final Object[] row;

  DossierCount(Object[] row) {
    this.row = row;
  }

  public String getClient() {
    return (String) row[0];
  }

  /** Its first day. */
  public LocalDate getMonth() {
    return ((Date) row[1]).toLocalDate();
  }

  /** A right's name, or OTHER for the small ones together. */
  public String getKind() {
    return (String) row[2];
  }

  /** An outcome's name, or OTHER. */
  public String getOutcome() {
    return (String) row[3];
  }

  public long getTickets() {
    return ((Number) row[4]).longValue();
  }
}
