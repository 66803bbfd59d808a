package fr.acta.portal.transfer.recall;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** A deletion that was asked, and its receipt. */
public class RecallLine {
  private final UUID tenant;
  private final UUID id;
  private final String client;
  private final String service;
  private final String cause;
  private final int people;
  private final Instant askedAt;
  private final LocalDate due;
  private final Instant confirmedAt;
  private final boolean late;
  private final String action;
  private final boolean byRule;
  private final String french;
  private final String english;
  private final List<TellingLine> tellings;

  RecallLine(Object[] row, List<TellingLine> tellings) {
    this.tellings = List.copyOf(tellings);
    tenant = (UUID) row[0];
    id = (UUID) row[1];
    client = (String) row[2];
    service = (String) row[3];
    cause = (String) row[4];
    people = ((Number) row[5]).intValue();
    askedAt = ((Timestamp) row[6]).toInstant();
    due = ((Date) row[7]).toLocalDate();
    confirmedAt = row[8] == null ? null : ((Timestamp) row[8]).toInstant();
    late = (Boolean) row[9];
    action = (String) row[10];
    byRule = (Boolean) row[11];
    french = (String) row[12];
    english = (String) row[13];
  }

  public UUID getTenant() {
    return tenant;
  }

  public UUID getId() {
    return id;
  }

  public String getClient() {
    return client;
  }

  public String getService() {
    return service;
  }

  /** A {@link Cause}'s name. */
  public String getCause() {
    return cause;
  }

  public int getPeople() {
    return people;
  }

  public Instant getAskedAt() {
    return askedAt;
  }

  /** The last day to delete. */
  public LocalDate getDue() {
    return due;
  }

  /** Null while the recipient has not said that it is done. */
  public Instant getConfirmedAt() {
    return confirmedAt;
  }

  public boolean isLate() {
    return late;
  }

  /** ERASE; LOCK where the data is only kept (GDPR art. 18), UNLOCK; CORRECT. */
  public String getAction() {
    return action;
  }

  /** To be erased or locked; the others correct, or open again. */
  public boolean isErasing() {
    return action.equals("ERASE") || action.equals("LOCK");
  }

  /** Started by a rule; otherwise the client asked. */
  public boolean isByRule() {
    return byRule;
  }

  /** Each organisation that is told of it (GDPR art. 19). */
  public List<TellingLine> getTellings() {
    return tellings;
  }

  /** Those who were not told, or have not answered. */
  public List<TellingLine> getOpenTellings() {
    return tellings.stream().filter(TellingLine::isOpen).toList();
  }

  /** The text that sets the term. */
  public String legal(Locale locale) {
    return locale.getLanguage().equals("en") ? english : french;
  }
}
