package fr.acta.portal.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A hold as the DPO reads it. */
public class HoldLine {
  private final LegalHold hold;
  private final String client;
  private final boolean inForce;

  HoldLine(LegalHold hold, String client, LocalDate today) {
    this.hold = hold;
    this.client = client;
    this.inForce = hold.liftedAt() == null && !hold.until().isBefore(today);
  }

  public UUID getTenant() {
    return hold.tenantId();
  }

  public UUID getId() {
    return hold.id();
  }

  public int getVersion() {
    return hold.version();
  }

  public String getClient() {
    return client;
  }

  /** A {@link LegalHold.Kind}'s name. */
  public String getKind() {
    return hold.kind().name();
  }

  /** Null once what it held is gone. */
  public String getReference() {
    return hold.reference();
  }

  public String getReason() {
    return hold.reason();
  }

  public Instant getSince() {
    return hold.since();
  }

  public LocalDate getUntil() {
    return hold.until();
  }

  /** Null unless somebody lifted it before its end. */
  public Instant getLiftedAt() {
    return hold.liftedAt();
  }

  public boolean isInForce() {
    return inForce;
  }
}
