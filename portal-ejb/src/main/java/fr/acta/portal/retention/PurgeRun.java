package fr.acta.portal.retention;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A purge of one rule in one organisation, and its report once it is done. */
public class PurgeRun {
  private final UUID tenant;
  private final UUID id;
  private final String rule;
  private final boolean done;
  private final boolean automatic;
  private final Instant wantedAt;
  private final Instant doneAt;
  private final String hash;
  private final String client;
  private final long rows;
  private final long held;
  private final List<PurgedTable> tables;

  PurgeRun(Object[] row, List<PurgedTable> tables) {
    tenant = (UUID) row[0];
    id = (UUID) row[1];
    rule = (String) row[2];
    done = row[3].equals("DONE");
    automatic = (Boolean) row[4];
    wantedAt = ((Timestamp) row[5]).toInstant();
    doneAt = row[6] == null ? null : ((Timestamp) row[6]).toInstant();
    hash = (String) row[7];
    client = (String) row[8];
    rows = ((Number) row[9]).longValue();
    held = ((Number) row[10]).longValue();
    this.tables = tables;
  }

  public UUID getTenant() {
    return tenant;
  }

  public UUID getId() {
    return id;
  }

  public String getRule() {
    return rule;
  }

  public boolean isDone() {
    return done;
  }

  /** Nobody confirmed it: the rule is set to run by itself. */
  public boolean isAutomatic() {
    return automatic;
  }

  public Instant getWantedAt() {
    return wantedAt;
  }

  /** Null until it is done. */
  public Instant getDoneAt() {
    return doneAt;
  }

  /** SHA-256 of the report, in hexadecimal; the record of acts holds it too. Null until done. */
  public String getHash() {
    return hash;
  }

  public String getClient() {
    return client;
  }

  /** Erased, emptied or anonymised so far. */
  public long getRows() {
    return rows;
  }

  /** Due, and kept by a legal hold. */
  public long getHeld() {
    return held;
  }

  /** Only of one run that was asked for. */
  public List<PurgedTable> getTables() {
    return tables;
  }
}
