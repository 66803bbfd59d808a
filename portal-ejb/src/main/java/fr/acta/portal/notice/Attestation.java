package fr.acta.portal.notice;

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

/** HR's word, for people by name, that each of them had the whole notice. Written once. */
@Entity
@Table(name = "attestation", schema = "portal")
public class Attestation extends TenantEntity {
  public enum How {
    /** A letter or slip that carries the notice, handed over or posted. */
    LETTER,
    /** A meeting; the attendance sheet is signed and scanned. */
    MEETING
  }

  private static final int LONGEST = 500;

  @Column(name = "subscription_id", updatable = false)
  private UUID subscriptionId;

  @Column(name = "notice_version", updatable = false)
  private int noticeVersion;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private How how;

  @Column(name = "happened_on", updatable = false)
  private LocalDate happenedOn;

  @Column(updatable = false)
  private String words;

  @Column(name = "attested_by", updatable = false)
  private UUID attestedBy;

  // Colleagues cannot read each other's accounts.
  @Column(name = "attested_name", updatable = false)
  private String attestedName;

  @Column(name = "attested_at", updatable = false)
  private Instant attestedAt;

  protected Attestation() {}

  /**
   * @param published the day the version was published, in Paris: nobody was told of it before
   * @param today in Paris
   */
  Attestation(
      UUID tenant, Duty duty, AttestedFact fact, LocalDate published, LocalDate today, UUID by) {
    super(tenant);
    if (fact.how() == null) throw new RuleBroken("notice.attest.howMissing");
    if (fact.day() == null) throw new RuleBroken("notice.attest.dayMissing");
    if (fact.day().isAfter(today)) throw new RuleBroken("notice.attest.future");
    if (fact.day().isBefore(published)) throw new RuleBroken("notice.attest.tooEarly", published);
    if (fact.words() != null && fact.words().length() > LONGEST)
      throw new RuleBroken("notice.tooLong", LONGEST);
    this.subscriptionId = duty.subscription();
    this.noticeVersion = duty.number();
    this.how = fact.how();
    this.happenedOn = fact.day();
    this.words = fact.words() == null || fact.words().isBlank() ? null : fact.words().strip();
    this.attestedBy = by;
  }

  Attestation by(String name, Instant now) {
    attestedName = name;
    attestedAt = now;
    return this;
  }

  How how() {
    return how;
  }

  LocalDate happenedOn() {
    return happenedOn;
  }
}
