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

/** One account uses locked data for some days, with its reason (GDPR art. 18(2)). */
@Entity
@Table(name = "restriction_use", schema = "portal")
public class RestrictedUse extends TenantEntity {
  /** The four uses that the law leaves. */
  public enum Ground {
    CONSENT,
    CLAIMS,
    RIGHTS_OF_ANOTHER,
    PUBLIC_INTEREST
  }

  /** After today. */
  public static final int MOST_DAYS = 7;

  private static final int LONGEST_REASON = 1000;

  @Column(name = "person_id", updatable = false)
  private UUID personId;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private Ground ground;

  @Column(updatable = false)
  private String reason;

  @Column(name = "account_id", updatable = false)
  private UUID accountId;

  @Column(name = "account_name", updatable = false)
  private String accountName;

  @Column(name = "opened_at", updatable = false)
  private Instant openedAt;

  @Column(name = "opened_on", updatable = false)
  private LocalDate openedOn;

  @Column(updatable = false)
  private LocalDate until;

  @Column(name = "ended_at")
  private Instant endedAt;

  protected RestrictedUse() {}

  /**
   * @param days after today, {@link #MOST_DAYS} at most
   * @throws RuleBroken {@code restriction.use.…} for what lacks or lasts too long
   */
  RestrictedUse(
      UUID tenant,
      UUID person,
      Ground ground,
      String reason,
      int days,
      UUID account,
      String accountName,
      Instant now) {
    super(tenant);
    if (ground == null) throw new RuleBroken("restriction.use.ground");
    if (reason == null || reason.isBlank()) throw new RuleBroken("restriction.use.reason");
    if (reason.length() > LONGEST_REASON)
      throw new RuleBroken("restriction.use.reasonTooLong", LONGEST_REASON);
    if (days < 0 || days > MOST_DAYS) throw new RuleBroken("restriction.use.days", MOST_DAYS);
    this.personId = person;
    this.ground = ground;
    this.reason = reason.strip();
    this.accountId = account;
    this.accountName = accountName;
    this.openedAt = now;
    this.openedOn = LocalDate.ofInstant(now, LegalClock.PARIS);
    this.until = openedOn.plusDays(days);
  }

  void end(Instant now) {
    if (endedAt == null) endedAt = now;
  }

  UUID personId() {
    return personId;
  }

  UseLine line() {
    return new UseLine(id(), ground.name(), reason, accountName, openedAt, until, endedAt);
  }

  boolean isEnded() {
    return endedAt != null;
  }

  String reason() {
    return reason;
  }

  LocalDate until() {
    return until;
  }
}
