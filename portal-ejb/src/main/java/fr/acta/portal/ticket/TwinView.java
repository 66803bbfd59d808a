package fr.acta.portal.ticket;

import java.time.Instant;
import java.util.UUID;

/** Another open ticket of the same person about the same right. */
public class TwinView {
  private final Ticket twin;
  private final boolean earlier;

  TwinView(Ticket twin, boolean earlier) {
    this.twin = twin;
    this.earlier = earlier;
  }

  public UUID getId() {
    return twin.id();
  }

  public String getReference() {
    return twin.reference();
  }

  public Instant getReceivedAt() {
    return twin.receivedAt();
  }

  /** It came first, so its date binds: this one may be joined to it, never the other way round. */
  public boolean isEarlier() {
    return earlier;
  }
}
