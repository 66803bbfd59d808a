package fr.acta.portal.restriction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A use of locked data, as the client, the DPO and the person herself read it. */
public class UseLine {
  private final UUID id;
  private final String ground;
  private final String reason;
  private final String accountName;
  private final Instant openedAt;
  private final LocalDate until;
  private final Instant endedAt;

  UseLine(
      UUID id,
      String ground,
      String reason,
      String accountName,
      Instant openedAt,
      LocalDate until,
      Instant endedAt) {
    this.id = id;
    this.ground = ground;
    this.reason = reason;
    this.accountName = accountName;
    this.openedAt = openedAt;
    this.until = until;
    this.endedAt = endedAt;
  }

  public UUID getId() {
    return id;
  }

  /** A {@link RestrictedUse.Ground}'s name. */
  public String getGround() {
    return ground;
  }

  public String getReason() {
    return reason;
  }

  /** Who reads it. */
  public String getAccountName() {
    return accountName;
  }

  public Instant getOpenedAt() {
    return openedAt;
  }

  /** The last day. */
  public LocalDate getUntil() {
    return until;
  }

  /** Null unless it was ended before its last day. */
  public Instant getEndedAt() {
    return endedAt;
  }
}
