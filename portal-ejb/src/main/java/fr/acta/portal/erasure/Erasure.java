package fr.acta.portal.erasure;

import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.tenancy.TenantEntity;
import fr.acta.portal.ticket.Desk;
import fr.acta.portal.ticket.Ticket;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** The erasure of one person by one desk, from its dry run to its proof. */
@Entity
@Table(name = "erasure", schema = "portal")
public class Erasure extends TenantEntity {
  /** Only forward: nothing that went can be called back. */
  public enum State {
    PROPOSED,
    CONFIRMED,
    RUNNING,
    DONE
  }

  static final int LONGEST_ADDRESS = 400;

  @Column(name = "ticket_id", updatable = false)
  private UUID ticketId;

  @Column(name = "person_id", updatable = false)
  private UUID personId;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private Desk desk;

  @Enumerated(EnumType.STRING)
  private State state;

  @Column(name = "answer_to")
  private String answerTo;

  @Column(name = "proposed_at", updatable = false)
  private Instant proposedAt;

  @Column(name = "confirmed_by")
  private UUID confirmedBy;

  @Column(name = "confirmed_at")
  private Instant confirmedAt;

  @Column(name = "done_at")
  private Instant doneAt;

  private Long found;

  @Column(name = "proof_sha256")
  private byte[] proof;

  @Column(updatable = false)
  private String rule;

  protected Erasure() {}

  private Erasure(UUID tenant, UUID id, UUID ticket, UUID person, Desk desk, Instant now) {
    super(tenant, id);
    this.ticketId = ticket;
    this.personId = person;
    this.desk = desk;
    this.proposedAt = now;
    this.state = State.PROPOSED;
  }

  static Erasure propose(Ticket ticket, Instant now) {
    if (ticket.personId() == null) throw new RuleBroken("erasure.nobody");
    UUID id = TenantEntity.newId();
    return new Erasure(ticket.tenantId(), id, ticket.id(), ticket.personId(), ticket.desk(), now);
  }

  /** Decided before a restore; the ledger alone remembers. Nobody is asked twice. */
  static Erasure again(UUID tenant, UUID id, UUID person, Desk desk, Instant now) {
    Erasure erasure = new Erasure(tenant, id, null, person, desk, now);
    erasure.state = State.RUNNING;
    erasure.confirmedAt = now;
    return erasure;
  }

  /**
   * @param answerTo where the answer goes: her account and the addresses we know end with this
   */
  void confirm(UUID account, String answerTo, Instant now) {
    if (state != State.PROPOSED) throw new RuleBroken("erasure.confirmedAlready");
    if (answerTo == null || answerTo.isBlank()) throw new RuleBroken("erasure.answerTo");
    if (answerTo.length() > LONGEST_ADDRESS)
      throw new RuleBroken("erasure.tooLong", LONGEST_ADDRESS);
    this.answerTo = answerTo.strip();
    state = State.CONFIRMED;
    confirmedBy = account;
    confirmedAt = now;
  }

  void start() {
    if (state != State.CONFIRMED) throw new IllegalStateException("not confirmed");
    state = State.RUNNING;
  }

  /**
   * @param rows how many were deleted or emptied
   */
  void done(long rows, byte[] sha256, Instant now) {
    if (state != State.RUNNING) throw new IllegalStateException("not running");
    state = State.DONE;
    found = rows;
    proof = sha256.clone();
    doneAt = now;
  }

  State state() {
    return state;
  }

  UUID ticketId() {
    return ticketId;
  }

  UUID personId() {
    return personId;
  }

  Desk desk() {
    return desk;
  }

  UUID confirmedBy() {
    return confirmedBy;
  }

  Instant confirmedAt() {
    return confirmedAt;
  }

  Instant doneAt() {
    return doneAt;
  }

  /** Null until it is done. */
  Long found() {
    return found;
  }

  byte[] proof() {
    return proof;
  }

  /** The rule of retention that opened it, where nobody decided; null for any other. */
  String rule() {
    return rule;
  }

  /** Done again after a restore: no ticket waits for it. */
  boolean isRepeated() {
    return ticketId == null && rule == null;
  }
}
