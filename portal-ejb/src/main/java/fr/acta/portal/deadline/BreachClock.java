package fr.acta.portal.deadline;

import java.time.Duration;
import java.time.Instant;

/**
 * By when the authority is told of a breach (GDPR art. 33(1)): elapsed hours from awareness, across
 * week-ends, holidays and changes of clock. A target, since a reform proposes other hours.
 *
 * @param hours 72 under the law in force
 */
public record BreachClock(Duration hours) {
  public static final BreachClock IN_FORCE = new BreachClock(Duration.ofHours(72));

  public Instant target(Instant aware) {
    return aware.plus(hours);
  }
}
