package fr.acta.portal.home;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;

/** All that the first screen of HR shows. */
public class HrOverview {
  private final String organisation;
  private final int staff;
  private final int quarantined;
  private final LocalDate erasedFrom;
  private final int rejectedRows;
  private final String lastImport;
  private final int openTickets;
  private final LocalDate firstLegalEnd;
  private final int openDuties;
  private final LocalDate firstDuty;
  private final int openRecalls;
  private final int lateRecalls;
  private final LocalDate firstRecall;
  private final List<ServiceStand> services;

  HrOverview(Object[] row, List<ServiceStand> services) {
    organisation = (String) row[0];
    staff = ((Number) row[1]).intValue();
    quarantined = ((Number) row[2]).intValue();
    erasedFrom = day(row[3]);
    rejectedRows = row[4] == null ? 0 : ((Number) row[4]).intValue();
    lastImport = row[5] == null ? null : row[5].toString();
    openTickets = ((Number) row[6]).intValue();
    firstLegalEnd = day(row[7]);
    openDuties = ((Number) row[8]).intValue();
    firstDuty = day(row[9]);
    openRecalls = ((Number) row[10]).intValue();
    lateRecalls = ((Number) row[11]).intValue();
    firstRecall = day(row[12]);
    this.services = List.copyOf(services);
  }

  private static LocalDate day(Object value) {
    return value == null ? null : ((Date) value).toLocalDate();
  }

  public String getOrganisation() {
    return organisation;
  }

  public int getStaff() {
    return staff;
  }

  /** People whose row is in quarantine: informed of nothing yet. */
  public int getQuarantined() {
    return quarantined;
  }

  /** The first day on which a row in quarantine expires; null when none is. */
  public LocalDate getErasedFrom() {
    return erasedFrom;
  }

  /** Rows of the last import that were not taken. */
  public int getRejectedRows() {
    return rejectedRows;
  }

  /** Its id; null before the first. */
  public String getLastImport() {
    return lastImport;
  }

  public int getOpenTickets() {
    return openTickets;
  }

  /** The earliest statutory deadline among the open requests, or null. */
  public LocalDate getFirstLegalEnd() {
    return firstLegalEnd;
  }

  /** People whose identity passed in an emergency and who are not informed yet. */
  public int getOpenDuties() {
    return openDuties;
  }

  /** The first day by which one of them must be, or null. */
  public LocalDate getFirstDuty() {
    return firstDuty;
  }

  /** What the operator has to erase or lock and has not confirmed. */
  public int getOpenRecalls() {
    return openRecalls;
  }

  public int getLateRecalls() {
    return lateRecalls;
  }

  /** The first day by which one of them is due, or null. */
  public LocalDate getFirstRecall() {
    return firstRecall;
  }

  public List<ServiceStand> getServices() {
    return services;
  }

  public boolean isModeChosen() {
    return services.stream().anyMatch(s -> s.getMode() != null);
  }

  public boolean isNoticePublished() {
    return services.stream().anyMatch(s -> s.getNotice() > 0);
  }

  public boolean isSomebodyInformed() {
    return services.stream().anyMatch(s -> s.getInformed() > 0);
  }

  public boolean isSomebodyTransmitted() {
    return services.stream().anyMatch(s -> s.getTransmitted() > 0);
  }
}
