package fr.acta.portal.home;

import fr.acta.portal.tenancy.LegalClock;
import java.sql.Timestamp;
import java.time.LocalDate;

/** How far one service is: its mode, its notice, who was informed and who was handed over. */
public class ServiceStand {
  private final String service;
  private final String mode;
  private final int notice;
  private final LocalDate publishedOn;
  private final boolean drafted;
  private final int staff;
  private final int informed;
  private final int transmitted;
  private final ToTell toTell;

  ServiceStand(Object[] row, ToTell toTell) {
    this.toTell = toTell;
    service = (String) row[0];
    mode = (String) row[1];
    notice = row[2] == null ? 0 : ((Number) row[2]).intValue();
    publishedOn =
        row[3] == null
            ? null
            : LocalDate.ofInstant(((Timestamp) row[3]).toInstant(), LegalClock.PARIS);
    drafted = (Boolean) row[4];
    staff = ((Number) row[5]).intValue();
    informed = ((Number) row[6]).intValue();
    transmitted = ((Number) row[7]).intValue();
  }

  public String getService() {
    return service;
  }

  /** Null while none was chosen. */
  public String getMode() {
    return mode;
  }

  /** The version in force; 0 while none is published. */
  public int getNotice() {
    return notice;
  }

  public LocalDate getPublishedOn() {
    return publishedOn;
  }

  public boolean isDrafted() {
    return drafted;
  }

  public int getStaff() {
    return staff;
  }

  public int getInformed() {
    return informed;
  }

  public int getTransmitted() {
    return transmitted;
  }

  public int getToInform() {
    return staff - informed;
  }

  /** Null while no notice is in force, or once everybody is informed. */
  public ToTell getToTell() {
    return toTell;
  }

  /** Names may leave and some people are not told yet: the one case that calls for a campaign. */
  public boolean isWaiting() {
    return toTell != null;
  }
}
