package fr.acta.portal.answer;

import static fr.acta.portal.answer.PackState.*;

import fr.acta.portal.account.InvitationCode;
import fr.acta.portal.file.FileLine;
import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.ticket.Ticket;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** The copy made for one ticket. That the answer left, the database notes by itself. */
@Entity
@Table(name = "access_pack", schema = "portal")
public class AccessPack extends PackOrder {
  private static final int MOST_ATTEMPTS = 3;

  @Enumerated(EnumType.STRING)
  private PackState state;

  private int attempts;

  @Column(name = "claimed_at")
  private Instant claimedAt;

  @Column(name = "built_at")
  private Instant builtAt;

  @Column(name = "file_id")
  private UUID fileId;

  @Column(name = "sample_id")
  private UUID sampleId;

  @Column(name = "row_count")
  private long rows;

  @Column(name = "approved_at")
  private Instant approvedAt;

  @Column(name = "delivered_at", insertable = false, updatable = false)
  private Instant deliveredAt;

  @Column(name = "expires_at", insertable = false, updatable = false)
  private Instant expiresAt;

  @Column(insertable = false, updatable = false)
  private int downloads;

  @Column(name = "destroyed_at")
  private Instant destroyedAt;

  @Column(name = "code_hash")
  private byte[] codeHash;

  @Column(name = "wrong_codes")
  private int wrongCodes;

  protected AccessPack() {}

  AccessPack(Ticket ticket, Instant now) {
    super(ticket, now);
    this.state = WANTED;
  }

  /**
   * A node begins, or begins again where another was lost.
   *
   * @return false when it was tried often enough: it has failed
   */
  boolean begin(Instant now) {
    state = attempts < MOST_ATTEMPTS ? BUILDING : FAILED;
    attempts++;
    claimedAt = now;
    return state == BUILDING;
  }

  void built(FileLine file, FileLine sample, long count, Instant now) {
    if (state != BUILDING) throw new IllegalStateException("not being built");
    fileId = file.getId();
    sampleId = sample.getId();
    rows = count;
    state = READY;
    builtAt = now;
  }

  /** Anew, after a failure or because of what is left out now. */
  void again() {
    if (state != READY && state != FAILED && state != WANTED)
      throw new RuleBroken("answer.notReady");
    state = WANTED;
    attempts = 0;
  }

  void approve(Instant now) {
    if (state != READY) throw new RuleBroken("answer.notReady");
    state = APPROVED;
    approvedAt = now;
  }

  /** Whatever code was given before opens nothing any longer. */
  void opensWith(InvitationCode code) {
    if (state != DELIVERED) throw new RuleBroken("answer.notDelivered");
    codeHash = code.hash();
    wrongCodes = 0;
  }

  void destroy(Instant now) {
    state = DESTROYED;
    codeHash = null;
    destroyedAt = now;
  }

  PackState state() {
    return state;
  }

  Instant builtAt() {
    return builtAt;
  }

  /** Null until it was built once, as is the sample. */
  UUID fileId() {
    return fileId;
  }

  UUID sampleId() {
    return sampleId;
  }

  long rows() {
    return rows;
  }

  Instant expiresAt() {
    return expiresAt;
  }

  int downloads() {
    return downloads;
  }

  boolean hasCode() {
    return codeHash != null;
  }
}
