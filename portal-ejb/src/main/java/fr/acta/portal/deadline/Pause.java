package fr.acta.portal.deadline;

import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * The clock stands while she is asked what the law lets us wait for (GDPR art. 12(6)). Civil dates
 * in Europe/Paris.
 *
 * @param askedOn not counted
 * @param answeredOn counted; null while the answer is out
 */
public record Pause(LocalDate askedOn, LocalDate answeredOn) {
  public Pause {
    if (answeredOn != null && answeredOn.isBefore(askedOn))
      throw new IllegalArgumentException(answeredOn + " is before " + askedOn);
  }

  public boolean isOpen() {
    return answeredOn == null;
  }

  /** The days that do not count; an open pause lasts until today. */
  Stream<LocalDate> days(LocalDate today) {
    LocalDate last = isOpen() ? today : answeredOn;
    return last.isBefore(askedOn)
        ? Stream.empty()
        : askedOn.plusDays(1).datesUntil(last.plusDays(1));
  }
}
