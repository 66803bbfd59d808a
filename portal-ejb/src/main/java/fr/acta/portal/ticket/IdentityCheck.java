package fr.acta.portal.ticket;

import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.tenancy.TenantEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * Something that must be established before a ticket is decided (GDPR art. 12(6)). What she sent to
 * prove it is destroyed with the decision; only how it was established stays.
 */
@Entity
@Table(name = "identity_check", schema = "portal")
public class IdentityCheck extends TenantEntity {
  public enum Subject {
    /** That the person concerned is who she says. */
    PERSON,
    /** That whoever acts for her is who he says. */
    REPRESENTATIVE,
    /** That he may act for her. */
    MANDATE
  }

  public enum State {
    MISSING,
    ASKED,
    GIVEN,
    CONFIRMED
  }

  /** How it was established; never by an identity card when less will do. */
  public enum How {
    SIGNED_IN,
    /** The answer went to an address that was known before. */
    KNOWN_ADDRESS,
    CALLED_BACK,
    /** She told what only she and the controller know. */
    KNOWN_FACTS,
    IN_PERSON,
    DOCUMENT
  }

  @Column(name = "ticket_id", updatable = false)
  private UUID ticketId;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private Subject subject;

  @Enumerated(EnumType.STRING)
  private State state;

  private String doubt;

  @Enumerated(EnumType.STRING)
  private How how;

  @Column(name = "confirmed_at")
  private Instant confirmedAt;

  @Column(name = "confirmed_by")
  private String confirmedBy;

  protected IdentityCheck() {}

  private IdentityCheck(Ticket ticket, Subject subject) {
    super(ticket.tenantId());
    this.ticketId = ticket.id();
    this.subject = subject;
    this.state = State.MISSING;
  }

  public static IdentityCheck missing(Ticket ticket, Subject subject) {
    return new IdentityCheck(ticket, subject);
  }

  /** She filed it from her own account. */
  public static IdentityCheck signedIn(Ticket ticket, Instant now) {
    IdentityCheck check = new IdentityCheck(ticket, Subject.PERSON);
    check.confirm(How.SIGNED_IN, null, now);
    return check;
  }

  /**
   * @param reasonable needed once it was confirmed: a reasonable doubt, in writing
   */
  void ask(String reasonable) {
    if (state == State.CONFIRMED && (reasonable == null || reasonable.isBlank()))
      throw new RuleBroken("ticket.doubtInWriting");
    if (reasonable != null && !reasonable.isBlank()) doubt = reasonable.strip();
    state = State.ASKED;
    how = null;
    confirmedAt = null;
    confirmedBy = null;
  }

  void given() {
    if (state == State.ASKED) state = State.GIVEN;
  }

  void confirm(How how, String by, Instant now) {
    if (state == State.CONFIRMED) throw new RuleBroken("ticket.identityConfirmedAlready");
    if (how == null) throw new RuleBroken("ticket.identityHow");
    this.how = how;
    this.state = State.CONFIRMED;
    this.confirmedAt = now;
    this.confirmedBy = by;
  }

  public Subject subject() {
    return subject;
  }

  public State state() {
    return state;
  }

  public boolean isConfirmed() {
    return state == State.CONFIRMED;
  }

  public String doubt() {
    return doubt;
  }

  public How how() {
    return how;
  }

  public Instant confirmedAt() {
    return confirmedAt;
  }

  /** Null when she had signed in. */
  public String confirmedBy() {
    return confirmedBy;
  }
}
