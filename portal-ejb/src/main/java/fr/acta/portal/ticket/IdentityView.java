package fr.acta.portal.ticket;

import java.time.Instant;

/** One thing to be established, as the desk reads it. */
public class IdentityView {
  private final IdentityCheck check;

  IdentityView(IdentityCheck check) {
    this.check = check;
  }

  public IdentityCheck.Subject getSubject() {
    return check.subject();
  }

  public IdentityCheck.State getState() {
    return check.state();
  }

  public boolean isConfirmed() {
    return check.isConfirmed();
  }

  /** Null until it is confirmed. */
  public IdentityCheck.How getHow() {
    return check.how();
  }

  public Instant getConfirmedAt() {
    return check.confirmedAt();
  }

  /** Null when she had signed in. */
  public String getConfirmedBy() {
    return check.confirmedBy();
  }

  /** The written doubt, if there was one. */
  public String getDoubt() {
    return check.doubt();
  }
}
