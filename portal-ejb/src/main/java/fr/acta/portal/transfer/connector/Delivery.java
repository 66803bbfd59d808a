package fr.acta.portal.transfer.connector;

import fr.acta.portal.client.Subscription.Service;
import fr.acta.portal.tenancy.TenantEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** One transmission on its way to the recipient's system; its id is the idempotency key. */
@Entity
@Table(name = "delivery", schema = "portal")
public class Delivery extends TenantEntity {
  enum State {
    QUEUED,
    SENT,
    REFUSED
  }

  private static final int MOST_ATTEMPTS = 20;

  @Column(name = "transmission_id", updatable = false)
  private UUID transmissionId;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private Service service;

  @Column(updatable = false)
  private String mode;

  @Enumerated(EnumType.STRING)
  private State state;

  private int attempts;

  @Column(name = "queued_at", updatable = false)
  private Instant queuedAt;

  @Column(name = "next_at")
  private Instant nextAt;

  @Column(name = "ended_at")
  private Instant endedAt;

  private String answer;

  protected Delivery() {}

  Delivery(UUID tenant, UUID transmission, Service service, String mode, Instant now) {
    super(tenant);
    this.transmissionId = transmission;
    this.service = service;
    this.mode = mode;
    this.state = State.QUEUED;
    this.queuedAt = now;
    this.nextAt = now;
  }

  /**
   * Before the call: whoever dies during it leaves the row to be tried again, later each time, up
   * to some eight hours apart.
   */
  void claim(Instant now) {
    attempts++;
    nextAt = now.plus(Duration.ofSeconds(30L << Math.min(attempts - 1, 10)));
  }

  void ended(Answer how, Instant now) {
    if (how.isTransient() && attempts < MOST_ATTEMPTS) return;
    state = how.isTaken() ? State.SENT : State.REFUSED;
    answer = how.reference();
    endedAt = now;
  }

  boolean isQueued() {
    return state == State.QUEUED;
  }

  UUID transmissionId() {
    return transmissionId;
  }

  Service service() {
    return service;
  }

  String mode() {
    return mode;
  }
}
