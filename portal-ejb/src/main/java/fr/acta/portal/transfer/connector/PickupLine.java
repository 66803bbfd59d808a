package fr.acta.portal.transfer.connector;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;

/** A transmission that waits for a collaborator, or was taken before: whose and of what kind. */
public class PickupLine {
  private final UUID tenant;
  private final UUID id;
  private final String client;
  private final String service;
  private final String mode;
  private final Instant sentAt;
  private final Instant taken;

  PickupLine(Object[] row) {
    tenant = (UUID) row[0];
    id = (UUID) row[1];
    client = (String) row[2];
    service = (String) row[3];
    mode = (String) row[4];
    sentAt = ((Timestamp) row[5]).toInstant();
    taken = row[6] == null ? null : ((Timestamp) row[6]).toInstant();
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

  public String getMode() {
    return mode;
  }

  public Instant getSentAt() {
    return sentAt;
  }

  /** The last time; null while nobody took it. */
  public Instant getTaken() {
    return taken;
  }
}
