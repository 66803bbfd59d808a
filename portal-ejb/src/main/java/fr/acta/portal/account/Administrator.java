package fr.acta.portal.account;

import java.time.Instant;

/** One who administers the personnel of a client, as the operator sees them. */
public class Administrator {
  private final String name;
  private final String email;
  private final boolean transmit;
  private final Instant since;

  Administrator(String name, String email, boolean transmit, Instant since) {
    this.name = name;
    this.email = email;
    this.transmit = transmit;
    this.since = since;
  }

  /** As given at sign-in; null when nothing was. */
  public String getName() {
    return name;
  }

  /** Null for an account without one. */
  public String getEmail() {
    return email;
  }

  /** Holds the right to choose modes and to transmit (charter 5.4). */
  public boolean isTransmit() {
    return transmit;
  }

  public Instant getSince() {
    return since;
  }
}
