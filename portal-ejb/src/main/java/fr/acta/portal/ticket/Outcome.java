package fr.acta.portal.ticket;

import java.util.Collection;

/** What became of a whole ticket. */
public enum Outcome {
  ACCEPTED,
  PARTLY,
  REFUSED,
  /** She took it back. */
  WITHDRAWN,
  /** She never said who she is, though asked and reminded; her word opens it again. */
  UNIDENTIFIED,
  /** The same request stands on another ticket, which keeps the earlier receipt. */
  JOINED,
  /** Its person was found: it goes on in her organisation. */
  FORWARDED;

  static Outcome of(Collection<Decision> decisions) {
    if (decisions.stream().noneMatch(Decision::isRefusal)) return ACCEPTED;
    // A statement that is added completes what is held: not all was refused.
    boolean some = decisions.stream().anyMatch(d -> d != Decision.REFUSED);
    return some ? PARTLY : REFUSED;
  }

  /** As it ends after what was done for it. */
  Outcome after(Collection<ExecutionTask> tasks) {
    return this == ACCEPTED && tasks.stream().anyMatch(ExecutionTask::isPartial) ? PARTLY : this;
  }

  /** Any refusal, even of a part, owes her the remedies (GDPR art. 12(4)). */
  public boolean owesRemedies() {
    return this == PARTLY || this == REFUSED || this == UNIDENTIFIED;
  }

  /** A desk's decision; nothing but it needs her identity. */
  public boolean isDecision() {
    return this == ACCEPTED || this == PARTLY || this == REFUSED;
  }
}
