package fr.acta.portal.transfer.recall;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What one recipient was told, and answered, as everybody concerned reads it. */
public class TellingLine {
  private final UUID id;
  private final String recipient;
  private final String channel;
  private final String state;
  private final Instant toldAt;
  private final Instant endedAt;
  private final String reference;
  private final String reason;
  private final boolean late;
  private final String action;
  private final List<String> items;
  private final LocalDate due;

  /** The row's first column is whatever it is told about. */
  public TellingLine(Object[] row) {
    id = (UUID) row[1];
    recipient = (String) row[2];
    channel = (String) row[3];
    state = (String) row[4];
    toldAt = moment(row[5]);
    endedAt = moment(row[6]);
    reference = (String) row[7];
    reason = (String) row[8];
    late = (Boolean) row[9];
    action = (String) row[10];
    items = row[11] == null ? List.of() : List.of(((String) row[11]).split(","));
    due = ((Date) row[12]).toLocalDate();
  }

  private static Instant moment(Object value) {
    return value == null ? null : ((Timestamp) value).toInstant();
  }

  public UUID getId() {
    return id;
  }

  public String getRecipient() {
    return recipient;
  }

  /** A {@link Telling.Channel}'s name; null while no way is found. */
  public String getChannel() {
    return channel;
  }

  /** A {@link Telling.State}'s name. */
  public String getState() {
    return state;
  }

  /** Null while it was not told. */
  public Instant getToldAt() {
    return toldAt;
  }

  /** Its receipt, or when it was found impossible. */
  public Instant getEndedAt() {
    return endedAt;
  }

  /** The recipient's own; may be null. */
  public String getReference() {
    return reference;
  }

  /** Why it was impossible; null otherwise. */
  public String getReason() {
    return reason;
  }

  public boolean isLate() {
    return late;
  }

  public boolean isOpen() {
    return Telling.State.valueOf(state).isOpen();
  }

  /** ERASE, LOCK, UNLOCK or CORRECT. */
  public String getAction() {
    return action;
  }

  /** Of a correction of hers, which values, by the data map's names. */
  public List<String> getItems() {
    return items;
  }

  public LocalDate getDue() {
    return due;
  }
}
