package fr.acta.portal.deadline;

import fr.acta.portal.tenancy.RuleBroken;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A question that stops the clock until its answer. The day of asking is not counted, the day of
 * the answer is; both are civil dates in Europe/Paris. No question of another kind moves a date.
 *
 * @param answeredOn empty while the answer is awaited
 * @param confirmed the DPO has confirmed in writing that the question, asked late, suspends
 */
public record Suspension(
    Kind kind, LocalDate askedOn, Optional<LocalDate> answeredOn, boolean confirmed) {

  /** What may be asked. */
  public enum Kind {
    /** Who the person is (GDPR art. 12(6)). */
    IDENTITY(DeadlineRule.IDENTITY_ASKED, DeadlineRule.IDENTITY_AWAITED),
    /** For access to a large quantity of data only: which data (recital 63). */
    PRECISION(DeadlineRule.PRECISION_ASKED, DeadlineRule.PRECISION_AWAITED);

    private final DeadlineRule answered;
    private final DeadlineRule awaited;

    Kind(DeadlineRule answered, DeadlineRule awaited) {
      this.answered = answered;
      this.awaited = awaited;
    }
  }

  public Suspension {
    answeredOn
        .filter(day -> day.isBefore(askedOn))
        .ifPresent(
            day -> {
              throw new RuleBroken("deadline.refused.answered_before_asked", day, askedOn);
            });
  }

  public static Suspension asked(Kind kind, LocalDate on) {
    return new Suspension(kind, on, Optional.empty(), false);
  }

  public Suspension answered(LocalDate on) {
    return new Suspension(kind, askedOn, Optional.of(on), confirmed);
  }

  public Suspension confirmedInWriting() {
    return new Suspension(kind, askedOn, answeredOn, true);
  }

  /** Asked when more than half the first month, before any postponement, was gone. */
  public boolean isLate(LocalDate receivedOn) {
    long gone = ChronoUnit.DAYS.between(receivedOn, askedOn);
    return 2 * gone > ChronoUnit.DAYS.between(receivedOn, receivedOn.plusMonths(1));
  }

  void demandSince(LocalDate receivedOn) {
    if (askedOn.isBefore(receivedOn))
      throw new RuleBroken("deadline.refused.asked_before_receipt", askedOn, receivedOn);
  }

  DeadlineRule rule() {
    return answeredOn.isPresent() ? kind.answered : kind.awaited;
  }
}
