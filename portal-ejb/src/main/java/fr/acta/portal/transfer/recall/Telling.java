package fr.acta.portal.transfer.recall;

import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.tenancy.TenantEntity;
import fr.acta.portal.transfer.connector.Answer;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One recipient, told of one recall (GDPR art. 19): by which way, and what came back. The database
 * opens it with the recall; its id is the idempotency key.
 */
@Entity
@Table(name = "recall_telling", schema = "portal")
public class Telling extends TenantEntity {
  /** How a recipient is told. */
  public enum Channel {
    /** A signed call to its own system, with the rows. */
    HTTPS,
    /** Word that something waits, to its contact; the rows are handed over by a collaborator. */
    MAIL,
    /** A collaborator hands the rows over. */
    FILE
  }

  /** How far it is. */
  public enum State {
    TO_TELL,
    TOLD,
    RECEIPTED,
    IMPOSSIBLE;

    boolean isOpen() {
      return this == TO_TELL || this == TOLD;
    }
  }

  static final int LONGEST_REASON = 1000;
  private static final int LONGEST_REFERENCE = 200;
  private static final int MOST_ATTEMPTS = 20;

  @Column(name = "recall_id", updatable = false)
  private UUID recallId;

  @Column(updatable = false)
  private String recipient;

  @Enumerated(EnumType.STRING)
  private Channel channel;

  @Enumerated(EnumType.STRING)
  private State state;

  private int attempts;

  @Column(name = "next_at")
  private Instant nextAt;

  @Column(name = "told_at")
  private Instant toldAt;

  @Column(name = "ended_at")
  private Instant endedAt;

  @Column(name = "ended_by")
  private UUID endedBy;

  private String reference;
  private String reason;

  @Column(name = "reminded_on")
  private LocalDate remindedOn;

  protected Telling() {}

  /** Before the call: whoever dies during it leaves the row to be tried again, later each time. */
  void claim(Instant now) {
    channel = Channel.HTTPS;
    attempts++;
    nextAt = now.plus(Duration.ofSeconds(30L << Math.min(attempts - 1, 10)));
  }

  /**
   * @return whether another way must be found
   */
  boolean answered(Answer how, Instant now) {
    if (how.isTaken()) {
      state = State.RECEIPTED;
      toldAt = now;
      endedAt = now;
      reference = how.reference();
      return false;
    }
    return !how.isTransient() || attempts >= MOST_ATTEMPTS;
  }

  void mailed(Instant now) {
    channel = Channel.MAIL;
    told(now);
  }

  /** It waits for a collaborator. */
  void byHand() {
    channel = Channel.FILE;
  }

  /** A collaborator handed the rows over; again changes nothing. */
  void handedOver(Instant now) {
    if (state != State.TO_TELL) return;
    channel = Channel.FILE;
    told(now);
  }

  private void told(Instant now) {
    state = State.TOLD;
    toldAt = now;
  }

  /**
   * The recipient says that it is done.
   *
   * @param reference its own, or null
   * @throws RuleBroken before it was told
   */
  void receipted(String reference, UUID by, Instant now) {
    if (!state.isOpen()) return;
    if (state != State.TOLD) throw new RuleBroken("transfer.telling.tellFirst");
    if (reference != null && reference.length() > LONGEST_REFERENCE)
      throw new RuleBroken("transfer.telling.referenceTooLong", LONGEST_REFERENCE);
    state = State.RECEIPTED;
    this.reference = reference == null || reference.isBlank() ? null : reference.strip();
    endedBy = by;
    endedAt = now;
  }

  /**
   * It cannot be told, or not without efforts out of proportion (art. 19).
   *
   * @throws RuleBroken without a reason
   */
  void impossible(String why, UUID by, Instant now) {
    if (!state.isOpen()) return;
    if (why == null || why.isBlank()) throw new RuleBroken("transfer.telling.reasonMissing");
    if (why.length() > LONGEST_REASON)
      throw new RuleBroken("transfer.telling.reasonTooLong", LONGEST_REASON);
    state = State.IMPOSSIBLE;
    reason = why.strip();
    endedBy = by;
    endedAt = now;
  }

  UUID recallId() {
    return recallId;
  }

  String recipient() {
    return recipient;
  }

  State state() {
    return state;
  }

  Channel channel() {
    return channel;
  }
}
