package fr.acta.portal.restriction;

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

/** One reason for which nothing about a person may leave; the gate reads the same row. */
@Entity
@Table(name = "restriction", schema = "portal")
public class Restriction extends TenantEntity {
  /** GDPR art. 18(1)(a) to (d), and art. 21(1). */
  public enum Ground {
    ACCURACY,
    UNLAWFUL,
    CLAIMS,
    PENDING,
    OBJECTION;

    /** An objection is not a request for restriction, nor the other way round. */
    public boolean isObjection() {
      return this == PENDING || this == OBJECTION;
    }
  }

  @Column(name = "person_id", updatable = false)
  private UUID personId;

  @Enumerated(EnumType.STRING)
  private Ground ground;

  @Column(name = "set_by", updatable = false)
  private UUID setBy;

  @Column(updatable = false)
  private Instant since;

  @Column(name = "ticket_id", updatable = false)
  private UUID ticketId;

  @Column(name = "upheld_at")
  private Instant upheldAt;

  @Column(name = "told_on")
  private LocalDate toldOn;

  @Column(name = "lifted_by")
  private UUID liftedBy;

  @Column(name = "lifted_at")
  private Instant liftedAt;

  protected Restriction() {}

  /**
   * @param ticket the request that locks; null when HR does by hand
   */
  Restriction(UUID tenant, UUID person, Ground ground, UUID ticket, UUID setBy, Instant now) {
    super(tenant);
    this.personId = person;
    this.ground = ground;
    this.ticketId = ticket;
    this.setBy = setBy;
    this.since = now;
  }

  /** Its request is accepted. */
  void uphold(Instant now) {
    if (ground == Ground.PENDING) ground = Ground.OBJECTION;
    upheldAt = now;
  }

  /** Its request is looked at afresh. */
  void checkAgain() {
    if (ground == Ground.OBJECTION) ground = Ground.PENDING;
    upheldAt = null;
  }

  /** The desk finds which of the three cases of art. 18(1)(a) to (c) it is. */
  void qualify(Ground found) {
    if (found == null || found.isObjection() || ground.isObjection() || ticketId == null)
      throw new RuleBroken("restriction.choose");
    ground = found;
  }

  /**
   * @param told the day on which she was told that it would be lifted (GDPR art. 18(3))
   * @throws RuleBroken when she was not told before, or told on a day that cannot be
   */
  void lift(LocalDate told, UUID by, Instant now) {
    if (isProvisional()) throw new RuleBroken("restriction.decideFirst");
    if (told == null) throw new RuleBroken("restriction.tellFirst");
    LocalDate today = LocalDate.ofInstant(now, LegalClock.PARIS);
    if (told.isAfter(today) || told.isBefore(LocalDate.ofInstant(since, LegalClock.PARIS)))
      throw new RuleBroken("restriction.toldWhen");
    liftedBy = by;
    lifted(told, now);
  }

  /** Its request was not accepted and she was told so: nobody has to do it. */
  void end(LocalDate told, Instant now) {
    if (!isProvisional()) throw new IllegalStateException("only what is checked ends by itself");
    lifted(told, now);
  }

  private void lifted(LocalDate told, Instant now) {
    toldOn = told;
    liftedAt = now;
  }

  /** Her request is being checked. */
  boolean isProvisional() {
    return ticketId != null && upheldAt == null;
  }

  UUID personId() {
    return personId;
  }

  UUID ticketId() {
    return ticketId;
  }

  Ground ground() {
    return ground;
  }
}
