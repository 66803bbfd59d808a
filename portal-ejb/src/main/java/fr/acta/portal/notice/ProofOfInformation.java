package fr.acta.portal.notice;

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
 * She was told of this version whole. The row is written by {@link MyNotices} or {@link
 * Attestations}, once for a version; what was revoked is renewed by being told anew.
 */
@Entity
@Table(name = "proof_of_information", schema = "portal")
public class ProofOfInformation extends TenantEntity {
  public enum How {
    /** Shown to her, signed in. */
    PORTAL,
    /** The whole notice by e-mail, without a bounce. */
    MAIL,
    /** Attested by HR, by name. */
    HAND
  }

  private static final int LONGEST_REASON = 500;

  @Column(name = "subscription_id", updatable = false)
  private UUID subscriptionId;

  @Column(name = "person_id", updatable = false)
  private UUID personId;

  @Column(name = "notice_version", updatable = false)
  private int noticeVersion;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private How how;

  @Column(name = "informed_at", updatable = false)
  private Instant informedAt;

  @Column(name = "attestation_id", updatable = false)
  private UUID attestationId;

  @Column(name = "acknowledged_at")
  private Instant acknowledgedAt;

  @Column(name = "revoked_at")
  private Instant revokedAt;

  @Column(name = "revoked_by")
  private UUID revokedBy;

  @Column(name = "revoked_reason")
  private String revokedReason;

  protected ProofOfInformation() {}

  /**
   * Her own click that she has read; no consent, and nothing depends on it.
   *
   * @return false when she had already clicked
   */
  boolean acknowledge(Instant now) {
    if (acknowledgedAt != null) return false;
    acknowledgedAt = now;
    return true;
  }

  /** It was wrong from the start: another list, another person. The gate closes again. */
  void revoke(String reason, UUID by, Instant now) {
    if (revokedAt != null) throw new RuleBroken("notice.proof.revokedAlready");
    if (reason == null || reason.isBlank()) throw new RuleBroken("notice.proof.reasonMissing");
    if (reason.length() > LONGEST_REASON) throw new RuleBroken("notice.tooLong", LONGEST_REASON);
    revokedReason = reason.strip();
    revokedBy = by;
    revokedAt = now;
  }

  UUID personId() {
    return personId;
  }
}
