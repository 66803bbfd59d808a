package fr.acta.portal.client;

import fr.acta.portal.tenancy.LegalClock;
import fr.acta.portal.tenancy.RuleBroken;
import java.time.Instant;
import java.time.LocalDate;

/** The last day of a service or contract; the database holds the same rule. */
final class EndDay {
  private EndDay() {}

  /**
   * @param before the end that was set already, or null
   */
  static void demand(LocalDate last, LocalDate before, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, LegalClock.PARIS);
    if (before != null && before.isBefore(today)) throw new RuleBroken("client.end.over", before);
    if (last == null || last.isBefore(today)) throw new RuleBroken("client.end.day", today);
  }
}
