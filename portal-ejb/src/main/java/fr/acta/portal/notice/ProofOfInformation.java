package fr.acta.portal.notice;

import fr.acta.portal.tenancy.TenantEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** She was shown this version whole. The row itself is written by {@link MyNotices}, once. */
@Entity
@Table(name = "proof_of_information", schema = "portal")
public class ProofOfInformation extends TenantEntity {
  @Column(name = "subscription_id", updatable = false)
  private UUID subscriptionId;

  @Column(name = "person_id", updatable = false)
  private UUID personId;

  @Column(name = "notice_version", updatable = false)
  private int noticeVersion;

  @Column(name = "informed_at", updatable = false)
  private Instant informedAt;

  @Column(name = "acknowledged_at")
  private Instant acknowledgedAt;

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
}
