package fr.acta.portal.outside;

import fr.acta.portal.tenancy.LegalClock;
import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.tenancy.TenantEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What one system is asked for one ticket. */
@Entity
@Table(name = "outside_task", schema = "portal")
public class OutsideTask extends TenantEntity {
  public enum State {
    OPEN,
    DONE,
    /** The ticket ended otherwise, or its decision was taken back. */
    CANCELLED
  }

  public enum Result {
    /** Something is held; the extract goes into her copy. */
    FOUND,
    NOTHING,
    /** What was decided is carried out there. */
    DONE
  }

  static final int LONGEST = 2000;
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

  @Enumerated(EnumType.STRING)
  private State state;

  @Column(name = "opened_at")
  private Instant openedAt;

  @Column(name = "due_on")
  private LocalDate dueOn;

  @Enumerated(EnumType.STRING)
  private Result result;

  private String attestation;

  @Column(name = "ended_at")
  private Instant endedAt;

  @Column(name = "ended_by")
  private String endedBy;

  private int attempts;

  @Column(name = "next_at")
  private Instant nextAt;

  @Column(name = "failed_at")
  private Instant failedAt;

  @Column(name = "reminded_on")
  private LocalDate remindedOn;

  protected OutsideTask() {}

  OutsideTask(AskedTicket ticket, UsedSystem system, Instant now) {
    super(ticket.tenant());
    this.ticketId = ticket.id();
    this.systemId = system.id();
    this.systemName = system.name();
    this.kind = ticket.right();
    open(ticket, system, now);
  }

  /** Asked again, after a decision that was taken back. */
  void reopen(AskedTicket ticket, UsedSystem system, Instant now) {
    if (state != State.CANCELLED) throw new IllegalStateException("asked already");
    open(ticket, system, now);
  }

  private void open(AskedTicket ticket, UsedSystem system, Instant now) {
    state = State.OPEN;
    automatic = system.automatic();
    openedAt = now;
    dueOn = due(ticket.target(), LocalDate.ofInstant(now, LegalClock.PARIS));
    endedAt = null;
    failedAt = null;
    remindedOn = null;
    attempts = 0;
    nextAt = now;
  }

  /** A week before the internal target, and never less than a day from today. */
  static LocalDate due(LocalDate target, LocalDate today) {
    LocalDate due = target.minusDays(DAYS_BEFORE_TARGET);
    return due.isAfter(today) ? due : today.plusDays(1);
  }

  void cancel(Instant now) {
    if (state != State.OPEN) return;
    state = State.CANCELLED;
    end(now);
  }

  /**
   * @param how not {@link Result#FOUND} without an extract: whoever calls keeps it
   * @param words what was searched or done, by whom and when; may be empty with an extract
   */
  void attest(Result how, String words, String by, Instant now) {
    demandOpen();
    if (how == null) throw new RuleBroken("outside.resultMissing");
    boolean silent = words == null || words.isBlank();
    if (silent && how != Result.FOUND) throw new RuleBroken("outside.attestation");
    if (!silent && words.length() > LONGEST)
      throw new RuleBroken("outside.attestationTooLong", LONGEST);
    if (how == Result.DONE && isForCopy()) throw new RuleBroken("outside.doneIsNoCopy");
    if (how == Result.FOUND && !isForCopy()) throw new RuleBroken("outside.noCopyAsked");
    result = how;
    attestation = silent ? null : words.strip();
    endedBy = by;
    state = State.DONE;
    end(now);
  }

  /** The owner was written to: nothing more is asked until it is late. */
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

  /** The system answered by itself. */
  void answered(Result how, String reference, Instant now) {
    demandOpen();
    result = how;
    attestation = reference == null || reference.isBlank() ? null : reference.strip();
    state = State.DONE;
    end(now);
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

  private void end(Instant now) {
    endedAt = now;
    nextAt = null;
  }

  private void demandOpen() {
    if (state != State.OPEN) throw new RuleBroken("outside.endedAlready");
  }

  /** An extract is wanted; otherwise something is to be done there. */
  boolean isForCopy() {
    return kind.equals("ACCESS") || kind.equals("PORTABILITY");
  }

  boolean isOpen() {
    return state == State.OPEN;
  }

  State state() {
    return state;
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

  String right() {
    return kind;
  }
}
