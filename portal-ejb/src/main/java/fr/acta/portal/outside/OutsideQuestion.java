package fr.acta.portal.outside;

import fr.acta.portal.tenancy.LegalClock;
import fr.acta.portal.tenancy.TenantEntity;
import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What is asked of whom and until when, and how often it was tried. */
@MappedSuperclass
public abstract class OutsideQuestion extends TenantEntity {
  private static final int MOST_ATTEMPTS = 20;

  /** What the desk needs after the last answer, to build, read and send. */
  private static final int DAYS_BEFORE_TARGET = 7;

  @Column(name = "ticket_id", updatable = false)
  private UUID ticketId;

  @Column(name = "system_id", updatable = false)
  private UUID systemId;

  @Column(name = "system_name", updatable = false)
  private String systemName;

  @Column(updatable = false)
  private String kind;

  private boolean automatic;

  @Column(name = "opened_at")
  private Instant openedAt;

  @Column(name = "due_on")
  private LocalDate dueOn;

  private int attempts;

  @Column(name = "next_at")
  private Instant nextAt;

  @Column(name = "failed_at")
  private Instant failedAt;

  @Column(name = "reminded_on")
  private LocalDate remindedOn;

  protected OutsideQuestion() {}

  OutsideQuestion(AskedTicket ticket, UsedSystem system) {
    super(ticket.tenant());
    this.ticketId = ticket.id();
    this.systemId = system.id();
    this.systemName = system.name();
    this.kind = ticket.right();
  }

  void ask(AskedTicket ticket, UsedSystem system, Instant now) {
    automatic = system.automatic();
    openedAt = now;
    dueOn = due(ticket.target(), LocalDate.ofInstant(now, LegalClock.PARIS));
    attempts = 0;
    nextAt = now;
    failedAt = null;
    remindedOn = null;
  }

  /** A week before the internal target, and never less than a day from today. */
  static LocalDate due(LocalDate target, LocalDate today) {
    LocalDate due = target.minusDays(DAYS_BEFORE_TARGET);
    return due.isAfter(today) ? due : today.plusDays(1);
  }

  /** The owner was written to, or it has ended: nothing more is asked. */
  void asked() {
    nextAt = null;
  }

  /** Before the call: whoever dies during it leaves the row to be tried again, later each time. */
  void claim(Instant now) {
    attempts++;
    nextAt = now.plus(Duration.ofSeconds(30L << Math.min(attempts - 1, 10)));
  }

  boolean mayBeTriedAgain() {
    return attempts < MOST_ATTEMPTS;
  }

  /** Its answers are of no use: its owner is asked, as of a system without a connector. */
  void byHand(Instant now) {
    automatic = false;
    failedAt = now;
    nextAt = now;
  }

  void reminded(LocalDate today) {
    remindedOn = today;
  }

  /** An extract is wanted; otherwise something is to be done there. */
  boolean isForCopy() {
    return kind.equals("ACCESS") || kind.equals("PORTABILITY");
  }

  boolean isAutomatic() {
    return automatic;
  }

  UUID ticketId() {
    return ticketId;
  }

  UUID systemId() {
    return systemId;
  }

  String systemName() {
    return systemName;
  }

  LocalDate dueOn() {
    return dueOn;
  }
}
