package fr.acta.portal.recipient;

import fr.acta.portal.tenancy.TenantEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A signed document of a recipient, with the dates that the register had for it; then replaced. */
@Entity
@Table(name = "recipient_paper", schema = "portal")
public class RecipientPaper extends TenantEntity {
  public enum Kind {
    UNDERTAKING,
    INSTRUCTIONS
  }

  @Column(name = "recipient_id", updatable = false)
  private UUID recipientId;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private Kind kind;

  @Column(updatable = false)
  private LocalDate dated;

  @Column(name = "valid_until", updatable = false)
  private LocalDate validUntil;

  @Column(name = "filed_at", updatable = false)
  private Instant filedAt;

  @Column(name = "replaced_at")
  private Instant replacedAt;

  protected RecipientPaper() {}

  /**
   * @param validUntil the last day; null without end
   */
  RecipientPaper(Recipient of, Kind kind, LocalDate dated, LocalDate validUntil, Instant now) {
    super(of.tenantId());
    this.recipientId = of.id();
    this.kind = kind;
    this.dated = dated;
    this.validUntil = validUntil;
    this.filedAt = now;
  }

  void replace(Instant now) {
    if (replacedAt != null) throw new IllegalStateException("replaced already");
    replacedAt = now;
  }

  UUID recipientId() {
    return recipientId;
  }

  Kind kind() {
    return kind;
  }

  LocalDate dated() {
    return dated;
  }

  LocalDate validUntil() {
    return validUntil;
  }

  Instant filedAt() {
    return filedAt;
  }

  Instant replacedAt() {
    return replacedAt;
  }
}
