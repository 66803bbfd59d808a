package fr.acta.portal.rightsrequest;

import java.time.LocalDate;
import java.util.Locale;

/** How people name a request, on the telephone too: D-2026-004217. */
final class Reference {
  private Reference() {}

  /**
   * @param number from one sequence over all years and organisations, so that a reference never
   *     repeats
   */
  static String of(LocalDate receivedOn, long number) {
    return String.format(Locale.ROOT, "D-%04d-%06d", receivedOn.getYear(), number);
  }
}
