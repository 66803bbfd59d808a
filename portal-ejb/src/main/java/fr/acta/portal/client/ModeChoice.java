package fr.acta.portal.client;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * How a service may receive the client's staff, chosen by the client itself. Append-only: the
 * highest number is in force, and what was chosen before stays readable.
 */
@Entity
@Table(name = "mode_choice", schema = "portal")
@IdClass(ModeChoice.Key.class)
public class ModeChoice {
  public enum Mode {
    ANONYMOUS,
    SEMI_NOMINATIVE,
    NOMINATIVE
  }

  @Id
  @Column(name = "subscription_id")
  private UUID subscriptionId;

  @Id private int number;

  @Column(name = "tenant_id")
  private UUID tenantId;

  @Enumerated(EnumType.STRING)
  private Mode mode;

  @Column(name = "chosen_by")
  private UUID chosenBy;

  @Column(name = "chosen_at")
  private Instant chosenAt;

  protected ModeChoice() {}

  ModeChoice(Subscription subscription, int number, Mode mode, UUID chosenBy, Instant now) {
    this.tenantId = subscription.tenantId();
    this.subscriptionId = subscription.id();
    this.number = number;
    this.mode = mode;
    this.chosenBy = chosenBy;
    this.chosenAt = now;
  }

  public static class Key implements Serializable {
    private static final long serialVersionUID = 1L;

    private UUID subscriptionId;
    private int number;

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key
          && number == key.number
          && Objects.equals(subscriptionId, key.subscriptionId);
    }

    @Override
    public int hashCode() {
      return Objects.hash(subscriptionId, number);
    }
  }
}
