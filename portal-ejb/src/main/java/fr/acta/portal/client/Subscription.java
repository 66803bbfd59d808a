package fr.acta.portal.client;

import fr.acta.portal.tenancy.TenantEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A service that a client uses, with the operator's role in it (GDPR art. 4(7)-(8)). */
@Entity
@Table(name = "subscription", schema = "portal")
public class Subscription extends TenantEntity {
  public enum Service {
    E_LEARNING,
    ACCIDENT_DECLARATION,
    ACCOMPANIMENT
  }

  public enum OperatorRole {
    CONTROLLER,
    PROCESSOR
  }

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private Service service;

  @Enumerated(EnumType.STRING)
  @Column(name = "operator_role", updatable = false)
  private OperatorRole operatorRole;

  @Column(name = "subscribed_at", updatable = false)
  private Instant subscribedAt;

  /** The database's own writing, when a material notice comes into force. */
  @Column(name = "required_notice", insertable = false, updatable = false)
  private Integer requiredNotice;

  @Column(name = "ends_on")
  private LocalDate endsOn;

  @Column(name = "ended_by")
  private UUID endedBy;

  @Column(name = "ended_at")
  private Instant endedAt;

  protected Subscription() {}

  public Subscription(UUID tenant, Service service, OperatorRole operatorRole, Instant now) {
    super(tenant);
    this.service = service;
    this.operatorRole = operatorRole;
    this.subscribedAt = now;
  }

  /**
   * @param last the last day on which it may receive anything
   * @throws fr.acta.portal.tenancy.RuleBroken when that day has gone by, or it has ended
   */
  void end(LocalDate last, UUID by, Instant now) {
    EndDay.demand(last, endsOn, now);
    endsOn = last;
    endedBy = by;
    endedAt = now;
  }

  public Service service() {
    return service;
  }

  public OperatorRole operatorRole() {
    return operatorRole;
  }

  /** Null while no notice was published for this service. */
  public Integer requiredNotice() {
    return requiredNotice;
  }
}
