package fr.acta.portal.mailbox;

import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.tenancy.TenantEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A mail that arrived, and what became of it: it opened a request, joined one, or lies aside. */
@Entity
@Table(name = "received_mail", schema = "portal")
public class ReceivedMail extends TenantEntity {
  @Column(updatable = false)
  private byte[] fingerprint;

  @Column(name = "arrived_at", updatable = false)
  private Instant arrivedAt;

  @Column(name = "request_id")
  private UUID requestId;

  @Column(name = "ticket_id", updatable = false)
  private UUID ticketId;

  @Enumerated(EnumType.STRING)
  private WhyAside aside;

  private String sender;
  private String subject;

  @Enumerated(EnumType.STRING)
  private Answered answered;

  /** What the sender of a list was told. */
  public enum Answered {
    /** A link, to deposit it after signing in. */
    DEPOSIT,
    /** How to reach the DPO, as anybody is told. */
    GENERAL
  }

  protected ReceivedMail() {}

  private ReceivedMail(UUID tenant, IncomingMail mail, Instant arrived) {
    super(tenant);
    this.fingerprint = mail.fingerprint().clone();
    this.arrivedAt = arrived;
  }

  static ReceivedMail opening(UUID tenant, IncomingMail mail, Instant arrived, UUID request) {
    ReceivedMail received = new ReceivedMail(tenant, mail, arrived);
    received.requestId = request;
    return received;
  }

  static ReceivedMail joining(UUID tenant, IncomingMail mail, Instant arrived, UUID ticket) {
    ReceivedMail received = new ReceivedMail(tenant, mail, arrived);
    received.ticketId = ticket;
    return received;
  }

  static ReceivedMail aside(UUID tenant, IncomingMail mail, Instant arrived) {
    ReceivedMail received = new ReceivedMail(tenant, mail, arrived);
    received.aside = mail.lists().isEmpty() ? mail.aside() : WhyAside.TURNED_AWAY;
    received.sender = mail.sender();
    received.subject = mail.subject();
    return received;
  }

  /** A human found that what hung on it is a list. */
  void turnAway() {
    if (aside == null) throw new RuleBroken("mailbox.openedAlready");
    aside = WhyAside.TURNED_AWAY;
  }

  void answer(Answered how) {
    answered = how;
  }

  /** A human found that it is a request after all. */
  void opens(UUID request) {
    if (aside == null) throw new RuleBroken("mailbox.openedAlready");
    requestId = request;
    aside = null;
    sender = null;
    subject = null;
  }

  public Instant arrivedAt() {
    return arrivedAt;
  }

  /** Null once it opened a request. */
  public WhyAside aside() {
    return aside;
  }

  /** Null for one that was not answered. */
  public Answered answered() {
    return answered;
  }

  /** Null where there was none. */
  public String sender() {
    return sender;
  }

  public String subject() {
    return subject;
  }
}
