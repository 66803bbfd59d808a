package fr.acta.portal.client;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A service as the client's HR sees it when choosing what it may receive. */
public class ServiceMode {
  private final UUID subscription;
  private final String service;
  private final String operatorRole;
  private final String mode;
  private final int number;
  private final Instant chosenAt;
  private final LocalDate endsOn;

  ServiceMode(
      UUID subscription,
      String service,
      String operatorRole,
      String mode,
      int number,
      Instant chosenAt,
      LocalDate endsOn) {
    this.subscription = subscription;
    this.service = service;
    this.operatorRole = operatorRole;
    this.mode = mode;
    this.number = number;
    this.chosenAt = chosenAt;
    this.endsOn = endsOn;
  }

  public UUID getSubscription() {
    return subscription;
  }

  public String getService() {
    return service;
  }

  public String getOperatorRole() {
    return operatorRole;
  }

  /** Null while the client has chosen none: then nothing may leave. */
  public String getMode() {
    return mode;
  }

  /** How many choices were made so far; a page sends it back to show what it was looking at. */
  public int getNumber() {
    return number;
  }

  public Instant getChosenAt() {
    return chosenAt;
  }

  /** Its last day or the contract's, whichever comes first; null while no end is set. */
  public LocalDate getEndsOn() {
    return endsOn;
  }
}
