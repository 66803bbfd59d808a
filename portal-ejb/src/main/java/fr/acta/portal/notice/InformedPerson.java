package fr.acta.portal.notice;

import java.time.Instant;
import java.util.UUID;

/** A person in the list of a campaign. */
public class InformedPerson {
  private final UUID id;
  private final String name;
  private final String number;
  private final Way way;
  private final InformedState state;
  private final Instant since;

  InformedPerson(UUID id, String name, String number, Way way, InformedState state, Instant since) {
    this.id = id;
    this.name = name;
    this.number = number;
    this.way = way;
    this.state = state;
    this.since = since;
  }

  public UUID getId() {
    return id;
  }

  public String getName() {
    return name;
  }

  /** Tells namesakes apart on HR's screens; it is never printed on a letter. */
  public String getNumber() {
    return number;
  }

  public String getWay() {
    return way.name();
  }

  public String getState() {
    return state.name();
  }

  /** When she was invited, informed or acknowledged; null while nothing happened. */
  public Instant getSince() {
    return since;
  }

  /** A letter helps: she is not informed and has no account. Printing it ends her former code. */
  public boolean isPrintable() {
    return way != Way.ACCOUNT && (state.isToBegin() || state == InformedState.INVITED);
  }

  /** A letter is printed for her, and not used on the portal. */
  boolean isLetterOut() {
    return way == Way.SLIP && state == InformedState.INVITED;
  }

  Way way() {
    return way;
  }

  InformedState state() {
    return state;
  }
}
