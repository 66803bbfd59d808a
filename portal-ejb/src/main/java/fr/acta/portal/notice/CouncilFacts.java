package fr.acta.portal.notice;

import fr.acta.portal.tenancy.RuleBroken;
import java.time.LocalDate;

/**
 * What a client says of its works council.
 *
 * @param headcount employees, at least one
 * @param informedOn null while it was not informed of the processing for staff management
 * @param consultedOn null while it was not consulted on a monitoring of staff
 */
public record CouncilFacts(int headcount, LocalDate informedOn, LocalDate consultedOn) {
  /** From here the council is informed and consulted (labour code L.2312-8 and L.2312-38). */
  public static final int DUTY_FROM = 50;

  /** From here a council exists (labour code L.2311-2). */
  public static final int COUNCIL_FROM = 11;

  public CouncilFacts {
    if (headcount < 1 || headcount > 5_000_000) throw new RuleBroken("notice.headcount");
  }

  /**
   * @throws RuleBroken for a day that has not come
   */
  void demandPast(LocalDate today) {
    if (informedOn != null && informedOn.isAfter(today)) throw new RuleBroken("notice.informedOn");
    if (consultedOn != null && consultedOn.isAfter(today))
      throw new RuleBroken("notice.consultedOn");
  }

  /** DUTY from fifty employees, MAY from eleven, NONE below. */
  public String getDuty() {
    return headcount >= DUTY_FROM ? "DUTY" : headcount >= COUNCIL_FROM ? "MAY" : "NONE";
  }
}
