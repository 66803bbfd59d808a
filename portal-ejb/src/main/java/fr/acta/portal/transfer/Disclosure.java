package fr.acta.portal.transfer;

import java.sql.Timestamp;
import java.time.Instant;
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
  private final Map<String, String> values = new LinkedHashMap<>();

  Disclosure(Object[] row) {
    service = (String) row[0];
    at = ((Timestamp) row[1]).toInstant();
    mode = (String) row[2];
    notice = row[3] == null ? 0 : ((Number) row[3]).intValue();
    reason = (String) row[4];
    recalledAt = row[11] == null ? null : ((Timestamp) row[11]).toInstant();
    deletedAt = row[12] == null ? null : ((Timestamp) row[12]).toInstant();
    for (int i = 0; i < FIELDS.size(); i++)
      if (row[5 + i] != null) values.put(FIELDS.get(i), (String) row[5 + i]);
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

  /** By column: what was sent, as it was then. */
  public Map<String, String> getValues() {
    return values;
  }
}
