package fr.acta.portal.outside;

import fr.acta.portal.tenancy.RuleBroken;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;

/** What one system is asked for one ticket, and how it ended. */
@Entity
@Table(name = "outside_task", schema = "portal")
public class OutsideTask extends OutsideQuestion {
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

  @Enumerated(EnumType.STRING)
  private State state;

  @Enumerated(EnumType.STRING)
  private Result result;

  private String attestation;

  @Column(name = "ended_at")
  private Instant endedAt;

  @Column(name = "ended_by")
  private String endedBy;

  protected OutsideTask() {}

  OutsideTask(AskedTicket ticket, UsedSystem system, Instant now) {
    super(ticket, system);
    state = State.OPEN;
    ask(ticket, system, now);
  }

  /** Asked again, after a decision that was taken back. */
  void reopen(AskedTicket ticket, UsedSystem system, Instant now) {
    if (state != State.CANCELLED) throw new IllegalStateException("asked already");
    state = State.OPEN;
    endedAt = null;
    ask(ticket, system, now);
  }

  void cancel(Instant now) {
    if (isOpen()) end(State.CANCELLED, now);
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
    endedBy = by;
    done(how, words, now);
  }

  /** The system answered by itself. */
  void answered(Result how, String reference, Instant now) {
    demandOpen();
    done(how, reference, now);
  }

  private void done(Result how, String words, Instant now) {
    result = how;
    attestation = words == null || words.isBlank() ? null : words.strip();
    end(State.DONE, now);
  }

  private void end(State ended, Instant now) {
    state = ended;
    endedAt = now;
    asked();
  }

  private void demandOpen() {
    if (!isOpen()) throw new RuleBroken("outside.endedAlready");
  }

  boolean isOpen() {
    return state == State.OPEN;
  }

  State state() {
    return state;
  }
}
