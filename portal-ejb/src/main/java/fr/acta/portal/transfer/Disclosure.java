package fr.acta.portal.transfer;

import fr.acta.portal.transfer.recall.TellingLine;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What one service received about her, as she sees it (GDPR art. 15(1)(c)). */
public class Disclosure {
  private static final List<String> FIELDS =
      List.of("LAST_NAME", "FIRST_NAME", "WORK_EMAIL", "PSEUDONYM", "JOB_TITLE", "ESTABLISHMENT");

  private final String service;
  private final Instant at;
  private final String mode;
  private final int notice;
  private final String reason;
  private final Instant recalledAt;
  private final Instant deletedAt;
  private final String cause;
  private final boolean lock;
  private final LocalDate due;
  private final List<String> fields;
  private final LocalDate serviceEnd;
  private final List<TellingLine> tellings;
  private final Map<String, String> values = new LinkedHashMap<>();

  Disclosure(Object[] row, List<TellingLine> tellings) {
    this.tellings = List.copyOf(tellings);
    service = (String) row[0];
    at = ((Timestamp) row[1]).toInstant();
    mode = (String) row[2];
    notice = row[3] == null ? 0 : ((Number) row[3]).intValue();
    reason = (String) row[4];
    recalledAt = row[11] == null ? null : ((Timestamp) row[11]).toInstant();
    deletedAt = row[12] == null ? null : ((Timestamp) row[12]).toInstant();
    for (int i = 0; i < FIELDS.size(); i++)
      if (row[5 + i] != null) values.put(FIELDS.get(i), (String) row[5 + i]);
    cause = (String) row[13];
    lock = "LOCK".equals(row[14]);
    due = day(row[15]);
    fields = row[16] == null ? List.of() : List.of(((String) row[16]).split(","));
    serviceEnd = day(row[17]);
    if (isErased()) values.clear();
  }

  private static LocalDate day(Object value) {
    return value == null ? null : ((Date) value).toLocalDate();
  }

  public String getService() {
    return service;
  }

  public Instant getAt() {
    return at;
  }

  /** NOMINATIVE, SEMI_NOMINATIVE or EMERGENCY. */
  public String getMode() {
    return mode;
  }

  /** The version of the notice by which she had been told before; 0 in an emergency. */
  public int getNotice() {
    return notice;
  }

  /** Why she was not told before; null but in an emergency. */
  public String getReason() {
    return reason;
  }

  /** When her employer asked for its deletion; null when it did not. */
  public Instant getRecalledAt() {
    return recalledAt;
  }

  /** When the recipient confirmed the deletion; null while it has not. */
  public Instant getDeletedAt() {
    return deletedAt;
  }

  /** Why: a {@link fr.acta.portal.transfer.recall.Cause}'s name; null when it was not asked. */
  public String getCause() {
    return cause;
  }

  /** Asked to be kept and not otherwise used; otherwise to be erased. */
  public boolean isLock() {
    return lock;
  }

  /** The last day to do it. */
  public LocalDate getDue() {
    return due;
  }

  /** The values are gone; that they were sent, to whom and when, stays on record. */
  public boolean isErased() {
    return !fields.isEmpty();
  }

  /** Which fields had been sent, once the values are gone. */
  public List<String> getFields() {
    return fields;
  }

  /** The last day of the service, or null while none is set. */
  public LocalDate getServiceEnd() {
    return serviceEnd;
  }

  /** By column: what was sent, as it was then; nothing once it is erased. */
  public Map<String, String> getValues() {
    return values;
  }

  /** Who was told of what became of it since, oldest first (GDPR art. 19). */
  public List<TellingLine> getTellings() {
    return tellings;
  }
}
