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
 * One thing a ticket decides: a value, or the request as a whole. Until the ticket is closed the
 * decision is the desk's draft, which no boundary shows to her.
 */
@Entity
@Table(name = "asked_item", schema = "portal")
public class AskedItem extends TenantEntity {
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

  @Enumerated(EnumType.STRING)
  private RefusalGround ground;

  private String reason;

  protected AskedItem() {}

  /**
   * @param item null for the request as a whole
   * @param shown the value that stood on her page when she asked; null where nothing was held
   * @param wanted on a rectification; null asks for the value to be removed
   */
  public AskedItem(Ticket ticket, DataItem item, String shown, String wanted) {
    super(ticket.tenantId());
    if (ticket.right() == Right.RECTIFICATION && item != null && !item.isCorrectable())
      throw new IllegalArgumentException(item + " is corrected elsewhere");
    this.ticketId = ticket.id();
    this.item = item;
    this.valueShown = shown;
    this.valueWanted = wanted;
  }

  /** The request as a whole. */
  public static AskedItem whole(Ticket ticket) {
    return new AskedItem(ticket, null, null, null);
  }

  void draft(Right right, DecisionDraft.Choice choice) {
    String reason = choice.reason();
    RefusalGround ground = choice.ground();
    if (ground != null && !ground.isFor(right))
      throw new IllegalArgumentException(ground + " is no ground against " + right);
    if (reason != null && reason.length() > LONGEST_REASON)
      throw new RuleBroken("ticket.tooLong", LONGEST_REASON);
    if (choice.decision() == Decision.CONTESTED && (right != Right.RECTIFICATION || item == null))
      throw new IllegalArgumentException("only a value is contested");
    boolean refused = choice.decision() != null && choice.decision().isRefusal();
    this.decision = choice.decision();
    this.ground = refused ? ground : null;
    this.reason = refused && reason != null && !reason.isBlank() ? reason.strip() : null;
  }

  /** Refusing needs a ground in law and a reason that she can contest (GDPR art. 12(4)). */
  void demandDecided() {
    if (decision == null) throw new RuleBroken("ticket.decideEach");
    if (decision == Decision.ACCEPTED) return;
    if (ground == null) throw new RuleBroken("ticket.groundMissing");
    if (reason == null) throw new RuleBroken("ticket.reasonMissing");
    if (ground.isFirstText(reason)) throw new RuleBroken("ticket.reasonUnfinished");
  }

  /** Null for the request as a whole. */
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
  public RefusalGround ground() {
    return ground;
  }

  /** Only on a refusal; a draft until the ticket is closed. */
  public String reason() {
    return reason;
  }
}
