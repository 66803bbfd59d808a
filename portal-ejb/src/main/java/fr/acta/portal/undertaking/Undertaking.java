package fr.acta.portal.undertaking;

import fr.acta.portal.evidence.Denials;
import fr.acta.portal.tenancy.LegalClock;
import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.tenancy.TenantEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** One signature, written once; a new one each year. */
@Entity
@Table(name = "undertaking", schema = "portal")
public class Undertaking {
  private static final int MONTHS = 12;

  @Id private UUID id;

  @Column(name = "tenant_id")
  private UUID tenantId;

  @Column(name = "account_id")
  private UUID accountId;

  @Column(name = "text_version")
  private int textVersion;

  private String language;

  @Column(name = "text_sha256")
  private String textHash;

  @Column(name = "signed_name")
  private String signedName;

  @Column(name = "signed_at")
  private Instant signedAt;

  private LocalDate until;

  protected Undertaking() {}

  Undertaking(UUID account, UndertakingText text, String name, Instant now) {
    if (name == null || name.isBlank()) throw new RuleBroken("undertaking.name");
    this.id = TenantEntity.newId();
    this.tenantId = Denials.OPERATOR;
    this.accountId = account;
    this.textVersion = UndertakingText.VERSION;
    this.language = text.language();
    this.textHash = text.sha256();
    this.signedName = name.strip();
    this.signedAt = now;
    this.until = LocalDate.ofInstant(now, LegalClock.PARIS).plusMonths(MONTHS);
  }

  UUID id() {
    return id;
  }

  Instant signedAt() {
    return signedAt;
  }

  LocalDate until() {
    return until;
  }

  String textHash() {
    return textHash;
  }
}
