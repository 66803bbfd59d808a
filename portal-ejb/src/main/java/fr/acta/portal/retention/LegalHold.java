package fr.acta.portal.retention;

import fr.acta.portal.tenancy.LegalClock;
import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.tenancy.TenantEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What is needed for a claim or a control is kept beyond its term, for a reason and a time. */
@Entity
@Table(name = "legal_hold", schema = "portal")
public class LegalHold extends TenantEntity {
  /** How much of what is held it holds. */
  public enum Kind {
    /** Everything about somebody. */
    PERSON,
    /** One request, with all that belongs to it. */
    REQUEST,
    /** One row of one table. */
    ROW
  }

  /** Longer needs another hold, and so another look at the reason. */
  public static final int LONGEST_YEARS = 2;

  static final int LONGEST_REASON = 500;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private Kind kind;

  @Column(updatable = false)
  private String about;

  @Column(name = "object_id", updatable = false)
  private UUID object;

  @Column(updatable = false)
  private String reference;

  @Column(updatable = false)
  private String reason;

  @Column(name = "set_by", updatable = false)
  private UUID setBy;

  @Column(updatable = false)
  private Instant since;

  @Column(updatable = false)
  private LocalDate until;

  @Column(name = "lifted_by")
  private UUID liftedBy;

  @Column(name = "lifted_at")
  private Instant liftedAt;

  protected LegalHold() {}

  LegalHold(
      UUID tenant, Kind kind, UUID object, String reference, NewHold facts, UUID by, Instant now) {
    super(tenant);
    facts.demandUntil(LocalDate.ofInstant(now, LegalClock.PARIS));
    this.kind = kind;
    this.object = object;
    this.reference = reference;
    this.reason = facts.reason();
    this.until = facts.until();
    this.setBy = by;
    this.since = now;
  }

  void lift(int shown, UUID by, Instant now) {
    if (liftedAt != null || shown != version()) throw new RuleBroken("retention.hold.lifted");
    liftedBy = by;
    liftedAt = now;
  }

  Kind kind() {
    return kind;
  }

  String reference() {
    return reference;
  }

  String reason() {
    return reason;
  }

  Instant since() {
    return since;
  }

  LocalDate until() {
    return until;
  }

  Instant liftedAt() {
    return liftedAt;
  }
}
