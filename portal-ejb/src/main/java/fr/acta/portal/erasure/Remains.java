package fr.acta.portal.erasure;

import fr.acta.portal.tenancy.LegalClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;

/**
 * Bytes of erased people in the database's files: they go when these are rewritten, within the time
 * that answers announce for backups too.
 */
public record Remains(LocalDate lastDay, boolean late) {
  private static final Period HORIZON = Period.ofMonths(3);
  // A month is left then to have it done.
  private static final Period PATIENCE = Period.ofMonths(2);

  static Remains of(Instant oldest, LocalDate today) {
    LocalDate done = LocalDate.ofInstant(oldest, LegalClock.PARIS);
    return new Remains(lastDay(oldest), today.isAfter(done.plus(PATIENCE)));
  }

  static LocalDate lastDay(Instant done) {
    return LocalDate.ofInstant(done, LegalClock.PARIS).plus(HORIZON);
  }

  /** The last day, in Paris. */
  public LocalDate getLastDay() {
    return lastDay;
  }
}
