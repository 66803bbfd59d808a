package fr.acta.portal.restriction;

import java.time.Instant;
import java.util.UUID;

/** A restriction in force, as the client's HR reads it. */
public class Lock {
  private final UUID id;
  private final String ground;
  private final Instant since;
  private final int version;

  Lock(Restriction restriction) {
    id = restriction.id();
    ground = restriction.ground().name();
    since = restriction.since();
    version = restriction.version();
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

  /** Sent back when it is lifted, so that a second time changes nothing. */
  public int getVersion() {
    return version;
  }
}
