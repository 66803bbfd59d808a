package fr.acta.portal.ticket;

import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.tenancy.TenantEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** A question that stops the clock until she answers. Dates are civil dates in Europe/Paris. */
@Entity
@Table(name = "suspension", schema = "portal")
public class Suspension extends TenantEntity {
  public enum Ground {
    /** GDPR art. 12(6). */
    IDENTITY,
    /** Recital 63, EDPB Guidelines 01/2022 §159: an access request to a large quantity of data. */
    PRECISION
  }

  @Column(name = "ticket_id", updatable = false)
  private UUID ticketId;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private Ground ground;

  @Column(name = "asked_on", updatable = false)
  private LocalDate askedOn;

  @Column(name = "answered_on")
  private LocalDate answeredOn;

  @Column(updatable = false)
  private boolean late;

  private String confirmation;

  protected Suspension() {}

  /**
   * @param late asked when more than half of the first month was gone
   */
  Suspension(Ticket ticket, Ground ground, LocalDate askedOn, boolean late) {
    super(ticket.tenantId());
    this.ticketId = ticket.id();
    this.ground = ground;
    this.askedOn = askedOn;
    this.late = late;
  }

  void answered(LocalDate day) {
    answeredOn = day;
  }

  /** A late question moves the date only by the DPO's written word. */
  void confirm(String words) {
    if (!late || confirmation != null) throw new RuleBroken("ticket.nothingToConfirm");
    if (words == null || words.isBlank()) throw new RuleBroken("ticket.confirmInWriting");
    confirmation = words.strip();
  }

  /** As the statutory clock counts it. */
  fr.acta.portal.deadline.Suspension forClock() {
    return new fr.acta.portal.deadline.Suspension(
        fr.acta.portal.deadline.Suspension.Kind.valueOf(ground.name()),
        askedOn,
        Optional.ofNullable(answeredOn),
        confirmation != null);
  }

  /** Whether it moves the date. */
  public boolean counts() {
    return !late || confirmation != null;
  }

  public boolean isOpen() {
    return answeredOn == null;
  }

  /** Who she is is still asked. */
  boolean isForIdentity() {
    return isOpen() && ground == Ground.IDENTITY;
  }

  UUID ticketId() {
    return ticketId;
  }

  public Ground ground() {
    return ground;
  }

  public LocalDate askedOn() {
    return askedOn;
  }

  /** Null while it is open. */
  public LocalDate answeredOn() {
    return answeredOn;
  }

  public boolean isLate() {
    return late;
  }
}
