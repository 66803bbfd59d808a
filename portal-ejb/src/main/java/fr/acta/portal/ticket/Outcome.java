package fr.acta.portal.ticket;

import java.util.Collection;

/** What became of a whole ticket. */
public enum Outcome {
  ACCEPTED,
  PARTLY,
  REFUSED;

  static Outcome of(Collection<Decision> decisions) {
    if (!decisions.contains(Decision.REFUSED)) return ACCEPTED;
    return decisions.contains(Decision.ACCEPTED) ? PARTLY : REFUSED;
  }

  /** Any refusal, even of a part, owes her the remedies (GDPR art. 12(4)). */
  public boolean owesRemedies() {
    return this != ACCEPTED;
  }
}
