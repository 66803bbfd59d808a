package fr.acta.portal.staff;

import fr.acta.portal.tenancy.LegalClock;
import java.time.LocalDate;

/** One change of a value: what was there before, what replaced it, who brought it. */
public final class FormerValue {
  private final String before;
  private final String after;
  private final Origin origin;
  private final LocalDate on;

  FormerValue(PersonChange change) {
    this.before = change.before();
    this.after = change.after();
    this.origin = Origin.of(change);
    this.on = LocalDate.ofInstant(change.changedAt(), LegalClock.PARIS);
  }

  /** Null where nothing was held. */
  public String getBefore() {
    return before;
  }

  /** Null where nothing is held since. */
  public String getAfter() {
    return after;
  }

  public Origin getOrigin() {
    return origin;
  }

  public LocalDate getOn() {
    return on;
  }
}
