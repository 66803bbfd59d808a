package fr.acta.portal.ticket;

import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.tenancy.TenantEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * What somebody has to do because a ticket is accepted; the answer waits for it. In the operator's
 * hands it is the client's instruction to its processor (GDPR art. 28(3)(a)).
 */
@Entity
@Table(name = "execution_task", schema = "portal")
public class ExecutionTask extends TenantEntity {
  /** Who carries it out: the desk that decides, or the operator for a client. */
  enum Hands {
    DESK,
    OPERATOR
  }

  @Column(name = "ticket_id", updatable = false)
  private UUID ticketId;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private Right kind;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private Hands hands;

  @Column(name = "opened_at", updatable = false)
  private Instant openedAt;

  private String note;

  @Column(name = "done_at")
  private Instant doneAt;

  @Column(name = "done_by")
  private String doneBy;

  private String handover;

  private String withheld;

  protected ExecutionTask() {}

  ExecutionTask(Ticket ticket, Hands hands, Instant now) {
    super(ticket.tenantId());
    this.ticketId = ticket.id();
    this.kind = ticket.right();
    this.hands = hands;
    this.openedAt = now;
  }

  /**
   * @param what was done, where: it stands in the record
   */
  void done(String what, String by, Instant now) {
    if (doneAt != null) throw new RuleBroken("ticket.executedAlready");
    if (what == null || what.isBlank()) throw new RuleBroken("ticket.executionNote");
    if (what.length() > RequestMessage.LONGEST)
      throw new RuleBroken("ticket.tooLong", RequestMessage.LONGEST);
    note = what.strip();
    doneBy = by;
    doneAt = now;
  }

  /**
   * A copy goes with the answer.
   *
   * @param how she gets it, a paragraph of the answer
   * @param without what it leaves out, a line each; null where it is whole
   */
  void handsOver(String how, String without) {
    handover = how;
    withheld = without;
  }

  /** What is done leaves something out: a refusal of a part. */
  boolean isPartial() {
    return withheld != null;
  }

  boolean isOpen(Hands whose) {
    return hands == whose && !isDone();
  }

  public boolean isDone() {
    return doneAt != null;
  }

  Hands hands() {
    return hands;
  }

  public Right right() {
    return kind;
  }

  public Instant openedAt() {
    return openedAt;
  }

  public String note() {
    return note;
  }

  String handover() {
    return handover;
  }

  String withheld() {
    return withheld;
  }

  public Instant doneAt() {
    return doneAt;
  }

  public String doneBy() {
    return doneBy;
  }
}
