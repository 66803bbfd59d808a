package fr.acta.portal.ticket;

/** What a desk makes of one thing asked. */
public enum Decision {
  ACCEPTED,
  REFUSED,
  /** Of a value: it stays, and what she states stands beside it (GDPR art. 16). */
  CONTESTED;

  /** Owes her a ground, a reason and the remedies (GDPR art. 12(4)). */
  public boolean isRefusal() {
    return this != ACCEPTED;
  }
}
