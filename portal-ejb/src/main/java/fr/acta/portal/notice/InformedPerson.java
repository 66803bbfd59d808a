package fr.acta.portal.notice;

import java.time.Instant;
import java.util.UUID;

/** A person in the list of a campaign. */
public class InformedPerson {
  private final UUID id;
  private final String name;
  private final Way way;
  private final InformedState state;
  private final Instant since;

  InformedPerson(UUID id, String name, Way way, InformedState state, Instant since) {
    this.id = id;
    this.name = name;
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
    return way != Way.ACCOUNT
        && (state == InformedState.TO_INFORM || state == InformedState.INVITED);
  }

  Way way() {
    return way;
  }

  InformedState state() {
    return state;
  }
}
