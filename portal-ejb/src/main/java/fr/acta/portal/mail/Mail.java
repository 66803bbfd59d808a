package fr.acta.portal.mail;

import fr.acta.portal.tenancy.TenantEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A mail to send; its id becomes the Message-ID, so that a second delivery can be recognised. */
@Entity
@Table(name = "mail", schema = "portal")
public class Mail extends TenantEntity {
  enum State {
    QUEUED,
    SENT,
    /** Nobody knows an address for her: she finds the message in the portal. */
    NO_ADDRESS,
    REFUSED,
    /** She objected to prospecting before it left. */
    SUPPRESSED,
    /** A mail server reported that it could not be delivered (RFC 3464). */
    BOUNCED
  }

  private static final Duration LONGEST_WAIT = Duration.ofHours(1);
  // Longer than the slowest server may take for what is claimed at once.
  private static final Duration CLAIM = Duration.ofMinutes(5);

  @Column(name = "person_id")
  private UUID personId;

  private String address;
  private String subject;
  private String body;

  @Enumerated(EnumType.STRING)
  private MailPurpose purpose;

  @Enumerated(EnumType.STRING)
  private State state;

  private boolean bulk;
  private int attempts;

  @Column(name = "queued_at")
  private Instant queuedAt;

  @Column(name = "next_at")
  private Instant nextAt;

  @Column(name = "sent_at")
  private Instant sentAt;

  protected Mail() {}

  Mail(
      UUID tenant,
      UUID personId,
      String address,
      MailTemplate template,
      MailText text,
      Instant now) {
    super(tenant);
    this.personId = personId;
    this.address = address;
    this.purpose = template.purpose();
    this.bulk = template.isBulk();
    this.subject = text.subject();
    this.body = text.body();
    this.state = State.QUEUED;
    this.queuedAt = now;
    this.nextAt = now;
  }

  /** If the node dies now, another takes the mail up again when the claim has ended. */
  void claim(Instant now) {
    attempts++;
    nextAt = now.plus(CLAIM);
  }

  /** The server did not take it: later, and each time later still. */
  void failed(Instant now) {
    Duration wait = Duration.ofSeconds(15L << Math.min(attempts, 8));
    nextAt = now.plus(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT);
  }

  /** Claimed and not tried. */
  void release(Instant now) {
    attempts--;
    nextAt = now;
  }

  void sent(Instant now) {
    state = State.SENT;
    sentAt = now;
  }

  void withoutAddress() {
    state = State.NO_ADDRESS;
  }

  void refused() {
    state = State.REFUSED;
  }

  void suppressed() {
    state = State.SUPPRESSED;
  }

  boolean isProspecting() {
    return purpose == MailPurpose.PROSPECTING;
  }

  UUID personId() {
    return personId;
  }

  String address() {
    return address;
  }

  String subject() {
    return subject;
  }

  String body() {
    return body;
  }
}
