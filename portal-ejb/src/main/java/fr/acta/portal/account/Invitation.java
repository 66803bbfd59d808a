package fr.acta.portal.account;

import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.TenantEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A one-time code handed out; only its hash is kept. It is redeemed by the database itself, which
 * counts the wrong numbers.
 */
@Entity
@Table(name = "invitation", schema = "portal")
public class Invitation extends TenantEntity {
  /** How the code travels. */
  public enum Channel {
    EMAIL,
    SLIP
  }

  public static final Duration PERSON_LIFE = Duration.ofDays(30);
  static final Duration ADMINISTRATOR_LIFE = Duration.ofDays(14);

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private Audience audience;

  @Column(name = "person_id", updatable = false)
  private UUID personId;

  @Column(name = "sent_to", updatable = false)
  private String sentTo;

  @Column(updatable = false)
  private boolean transmit;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private Channel channel;

  @Column(name = "code_hash", updatable = false)
  private byte[] codeHash;

  @Column(name = "created_at", updatable = false)
  private Instant createdAt;

  @Column(name = "expires_at", updatable = false)
  private Instant expiresAt;

  @Column(name = "used_at", updatable = false)
  private Instant usedAt;

  @Column(name = "revoked_at")
  private Instant revokedAt;

  protected Invitation() {}

  private Invitation(
      UUID tenant,
      Audience audience,
      Channel channel,
      InvitationCode code,
      Instant now,
      Duration life) {
    super(tenant);
    this.audience = audience;
    this.channel = channel;
    this.codeHash = code.hash();
    this.createdAt = now;
    this.expiresAt = now.plus(life);
  }

  static Invitation ofPerson(
      UUID tenant, UUID person, Channel channel, InvitationCode code, Instant now) {
    Invitation invitation =
        new Invitation(tenant, Audience.PERSON, channel, code, now, PERSON_LIFE);
    invitation.personId = person;
    return invitation;
  }

  static Invitation ofAdministrator(
      UUID tenant, String sentTo, boolean transmit, InvitationCode code, Instant now) {
    Invitation invitation =
        new Invitation(tenant, Audience.HR, Channel.EMAIL, code, now, ADMINISTRATOR_LIFE);
    invitation.sentTo = sentTo;
    invitation.transmit = transmit;
    return invitation;
  }

  String sentTo() {
    return sentTo;
  }

  Instant createdAt() {
    return createdAt;
  }

  Instant expiresAt() {
    return expiresAt;
  }
}
