package fr.acta.portal.transfer.recall;

/** Why deletion or a lock is asked; the terms are {@code portal.retention_rule}'s. */
public enum Cause {
  LEFT,
  PROGRAMME_END,
  CONTRACT_END,
  CLIENT,
  ERASURE,
  OBJECTION,
  RESTRICTION,
  LIFTED,
  RECTIFICATION;

  /** The client may ask for it itself; what a person's request started is nobody's to claim. */
  public boolean isByHand() {
    return this == LEFT || this == PROGRAMME_END || this == CONTRACT_END || this == CLIENT;
  }
}
