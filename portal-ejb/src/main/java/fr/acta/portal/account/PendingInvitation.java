package fr.acta.portal.account;

import java.time.Instant;

/** An administrator's invitation that still waits, or ran out; never its code. */
public class PendingInvitation {
  private final String sentTo;
  private final Instant sentAt;
  private final Instant expiresAt;
  private final boolean expired;

  PendingInvitation(Invitation invitation, Instant now) {
    sentTo = invitation.sentTo();
    sentAt = invitation.createdAt();
    expiresAt = invitation.expiresAt();
    expired = !now.isBefore(expiresAt);
  }

  public String getSentTo() {
    return sentTo;
  }

  public Instant getSentAt() {
    return sentAt;
  }

  public Instant getExpiresAt() {
    return expiresAt;
  }

  public boolean isExpired() {
    return expired;
  }
}
