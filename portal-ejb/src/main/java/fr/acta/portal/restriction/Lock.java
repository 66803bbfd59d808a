package fr.acta.portal.restriction;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;

/** A restriction as a page shows it, with the request that set it where the reader may see it. */
public class Lock {
  /** Where a lock stands. */
  public enum State {
    /** Set by HR, lifted by HR. */
    BY_HAND,
    /** Her request is being checked. */
    CHECKED,
    /** Her request was not accepted: it ends after she was told. */
    ENDING,
    /** Her request was accepted. */
    UPHELD,
    LIFTED
  }

  private final UUID id;
  private final String ground;
  private final Instant since;
  private final int version;
  private final UUID ticket;
  private final String reference;
  private final State state;

  /** The row is id, ground, since, version, ticket, reference, upheld, lifted, ticket closed. */
  Lock(Object[] row) {
    id = (UUID) row[0];
    ground = (String) row[1];
    since = ((Timestamp) row[2]).toInstant();
    version = ((Number) row[3]).intValue();
    ticket = (UUID) row[4];
    reference = (String) row[5];
    state = state(row[6] != null, row[7] != null, row[8] != null);
  }

  private State state(boolean upheld, boolean lifted, boolean closed) {
    if (lifted) return State.LIFTED;
    if (ticket == null) return State.BY_HAND;
    if (upheld) return State.UPHELD;
    return closed ? State.ENDING : State.CHECKED;
  }

  public UUID getId() {
    return id;
  }

  /** A {@link Restriction.Ground}'s name. */
  public String getGround() {
    return ground;
  }

  public Instant getSince() {
    return since;
  }

  /** Sent back when it is changed, so that a second time changes nothing. */
  public int getVersion() {
    return version;
  }

  /** Null for one set by hand. */
  public UUID getTicket() {
    return ticket;
  }

  /** Of the request that set it; null for one by hand, and where the request is another desk's. */
  public String getReference() {
    return reference;
  }

  public State getState() {
    return state;
  }

  /** By the reader's own desk; what is checked ends with its request. */
  public boolean isLiftable() {
    return state == State.BY_HAND || state == State.UPHELD && reference != null;
  }

  /** It is the desk's to say which case of art. 18(1)(a) to (c) it is. */
  public boolean isQualifiable() {
    return reference != null
        && (state == State.CHECKED || state == State.UPHELD)
        && !Restriction.Ground.valueOf(ground).isObjection();
  }
}
