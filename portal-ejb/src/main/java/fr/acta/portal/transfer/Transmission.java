package fr.acta.portal.transfer;

import fr.acta.portal.client.ModeChoice;
import fr.acta.portal.tenancy.TenantEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One attempt to hand names to a service; refused when nobody passed. Written once. */
@Entity
@Table(name = "transmission", schema = "portal")
public class Transmission {
  @Id private UUID id;

  @Column(name = "tenant_id")
  private UUID tenantId;

  @Column(name = "subscription_id")
  private UUID subscriptionId;

  private String mode;

  @Column(name = "sent_by")
  private UUID sentBy;

  @Column(name = "sent_at")
  private Instant sentAt;

  private int passed;

  @Column(name = "held_back")
  private int heldBack;

  protected Transmission() {}

  Transmission(UUID tenant, Passage passage, UUID sentBy, Instant sentAt) {
    this.id = TenantEntity.newId();
    this.tenantId = tenant;
    this.subscriptionId = passage.subscription();
    this.mode = passage.getMode();
    this.sentBy = sentBy;
    this.sentAt = sentAt;
    this.passed = passage.getReady().size();
    this.heldBack = passage.getHeldBack().size();
  }

  /** One person's identity, in an emergency. */
  Transmission(UUID tenant, UUID subscription, UUID sentBy, Instant sentAt) {
    this.id = TenantEntity.newId();
    this.tenantId = tenant;
    this.subscriptionId = subscription;
    this.mode = ModeChoice.Mode.NOMINATIVE.name();
    this.sentBy = sentBy;
    this.sentAt = sentAt;
    this.passed = 1;
  }

  UUID id() {
    return id;
  }

  UUID tenantId() {
    return tenantId;
  }

  UUID subscriptionId() {
    return subscriptionId;
  }

  Instant sentAt() {
    return sentAt;
  }
}
