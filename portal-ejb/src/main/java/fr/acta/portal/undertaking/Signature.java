package fr.acta.portal.undertaking;

import java.time.Instant;
import java.time.LocalDate;

/** The caller's own undertaking, as she sees it. */
public class Signature {
  private final Instant signedAt;
  private final LocalDate until;
  private final boolean inForce;

  Signature(Undertaking undertaking, LocalDate today) {
    signedAt = undertaking.signedAt();
    until = undertaking.until();
    inForce = !until.isBefore(today);
  }

  public Instant getSignedAt() {
    return signedAt;
  }

  /** The last day on which it opens anything. */
  public LocalDate getUntil() {
    return until;
  }

  public boolean isInForce() {
    return inForce;
  }
}
