package fr.acta.portal.stack.database;

import fr.acta.portal.tenancy.LegalClock;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** Stands still until a test moves it; one set of calls, and so one connection, serves them all. */
final class MovedClock extends Clock {
  private Instant now;

  MovedClock(Instant now) {
    this.now = now;
  }

  void moveTo(Instant instant) {
    now = instant;
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return LegalClock.PARIS;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
