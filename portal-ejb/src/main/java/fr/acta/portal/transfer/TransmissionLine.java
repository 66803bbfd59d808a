package fr.acta.portal.transfer;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;

/** An attempt to transmit, in the list of them. */
public class TransmissionLine {
  private final UUID id;
  private final String service;
  private final String mode;
  private final Instant sentAt;
  private final int passed;
  private final int heldBack;
  private final boolean mine;
  private final Instant collected;
  private final String delivery;

  TransmissionLine(Object[] row) {
    id = (UUID) row[0];
    service = (String) row[1];
    mode = (String) row[2];
    sentAt = ((Timestamp) row[3]).toInstant();
    passed = ((Number) row[4]).intValue();
    heldBack = ((Number) row[5]).intValue();
    mine = (Boolean) row[6];
    collected = row[7] == null ? null : ((Timestamp) row[7]).toInstant();
    delivery = row[8] == null ? "none" : (String) row[8];
  }

  public UUID getId() {
    return id;
  }

  public String getService() {
    return service;
  }

  /** Null when it was refused because none was chosen. */
  public String getMode() {
    return mode;
  }

  public Instant getSentAt() {
    return sentAt;
  }

  public int getPassed() {
    return passed;
  }

  public int getHeldBack() {
    return heldBack;
  }

  public boolean isRefused() {
    return passed == 0;
  }

  /** Sent by the caller's own account. */
  public boolean isMine() {
    return mine;
  }

  /** How far the call to the recipient's system is: QUEUED, SENT, REFUSED, or none. */
  public String getDelivery() {
    return delivery;
  }

  /** When the recipient took it last: its receipt; null while it has not. */
  public Instant getCollected() {
    return collected;
  }
}
