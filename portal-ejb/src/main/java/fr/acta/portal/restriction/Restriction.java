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
    OBJECTION
  }

  @Column(name = "person_id", updatable = false)
  private UUID personId;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private Ground ground;

  @Column(name = "set_by", updatable = false)
  private UUID setBy;

  @Column(updatable = false)
  private Instant since;

  @Column(name = "told_on")
  private LocalDate toldOn;

  @Column(name = "lifted_by")
  private UUID liftedBy;

  @Column(name = "lifted_at")
  private Instant liftedAt;

  protected Restriction() {}

  Restriction(UUID tenant, UUID person, Ground ground, UUID setBy, Instant now) {
    super(tenant);
    this.personId = person;
    this.ground = ground;
    this.setBy = setBy;
    this.since = now;
  }

  /**
   * @param told the day on which she was told that it would be lifted (GDPR art. 18(3))
   * @throws RuleBroken when she was not told before, or told on a day that cannot be
   */
  void lift(LocalDate told, UUID by, Instant now) {
    if (told == null) throw new RuleBroken("restriction.tellFirst");
    LocalDate today = LocalDate.ofInstant(now, LegalClock.PARIS);
    if (told.isAfter(today) || told.isBefore(LocalDate.ofInstant(since, LegalClock.PARIS)))
      throw new RuleBroken("restriction.toldWhen");
    toldOn = told;
    liftedBy = by;
    liftedAt = now;
  }

  UUID personId() {
    return personId;
  }

  Ground ground() {
    return ground;
  }

  Instant since() {
    return since;
  }
}
