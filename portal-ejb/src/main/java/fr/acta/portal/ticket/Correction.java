package fr.acta.portal.ticket;

import fr.acta.portal.datamap.DataItem;
import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.tenancy.TenantEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;

/**
 * One value she asks to be corrected. Until its ticket is closed the decision is the desk's draft,
 * which no boundary shows to her.
 */
@Entity
@Table(name = "correction", schema = "portal")
public class Correction extends TenantEntity {
  static final int LONGEST_REASON = 2000;

  @Column(name = "ticket_id", updatable = false)
  private UUID ticketId;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private DataItem item;

  @Column(name = "value_shown", updatable = false)
  private String valueShown;

  @Column(name = "value_wanted", updatable = false)
  private String valueWanted;

  @Enumerated(EnumType.STRING)
  private Decision decision;

  private String reason;

  protected Correction() {}

  /**
   * @param shown the value that stood on her page when she asked; null where nothing was held
   * @param wanted null asks for the value to be removed
   */
  public Correction(Ticket ticket, DataItem item, String shown, String wanted) {
    super(ticket.tenantId());
    if (!item.isCorrectable()) throw new IllegalArgumentException(item + " is corrected elsewhere");
    this.ticketId = ticket.id();
    this.item = item;
    this.valueShown = shown;
    this.valueWanted = wanted;
  }

  void draft(Decision decision, String reason) {
    if (reason != null && reason.length() > LONGEST_REASON)
      throw new RuleBroken("ticket.tooLong", LONGEST_REASON);
    this.decision = decision;
    this.reason =
        decision == Decision.REFUSED && reason != null && !reason.isBlank() ? reason.strip() : null;
  }

  /** Refusing needs a reason that she can contest (GDPR art. 12(4)). */
  void demandDecided() {
    if (decision == null) throw new RuleBroken("ticket.decideEach");
    if (decision == Decision.REFUSED && reason == null)
      throw new RuleBroken("ticket.reasonMissing");
  }

  public DataItem item() {
    return item;
  }

  public String valueShown() {
    return valueShown;
  }

  public String valueWanted() {
    return valueWanted;
  }

  /** A draft until the ticket is closed. */
  public Decision decision() {
    return decision;
  }

  /** Only on a refusal; a draft until the ticket is closed. */
  public String reason() {
    return reason;
  }
}
