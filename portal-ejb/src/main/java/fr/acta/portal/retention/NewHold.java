package fr.acta.portal.retention;

import fr.acta.portal.tenancy.RuleBroken;
import java.time.LocalDate;

/**
 * What somebody wants held.
 *
 * @param reference of a request
 * @param whole everything about whoever made it, not that request alone
 * @param reason in words: the claim, the control
 * @param until its last day
 */
public record NewHold(String reference, boolean whole, String reason, LocalDate until) {
  public NewHold {
    if (reference == null || reference.isBlank()) throw new RuleBroken("retention.hold.reference");
    if (reason == null || reason.isBlank()) throw new RuleBroken("retention.hold.reason");
    if (reason.length() > LegalHold.LONGEST_REASON)
      throw new RuleBroken("retention.hold.long", LegalHold.LONGEST_REASON);
    if (until == null) throw new RuleBroken("retention.hold.until");
    reference = reference.strip();
    reason = reason.strip();
  }

  void demandUntil(LocalDate today) {
    if (until.isBefore(today)) throw new RuleBroken("retention.hold.past");
    if (until.isAfter(today.plusYears(LegalHold.LONGEST_YEARS)))
      throw new RuleBroken("retention.hold.far", today.plusYears(LegalHold.LONGEST_YEARS));
  }
}
