package fr.acta.portal.ticket;

import fr.acta.portal.restriction.RequestLocks;
import fr.acta.portal.restriction.Restriction.Ground;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Which tickets lock her data, from when. Nobody's letter locks somebody else's: it begins when the
 * portal knows that it is she who asks.
 */
@Dependent
class TicketLock {
  @Inject private RequestLocks locks;

  /** Filed, identified or opened again: locked while it is checked (GDPR art. 18(1)(a), (d)). */
  void check(Ticket ticket) {
    if (!ticket.isIdentified() || ticket.closedAt() != null) return;
    ground(ticket)
        .ifPresent(g -> locks.check(ticket.tenantId(), ticket.id(), ticket.personId(), g));
  }

  /** What was not accepted ends by itself, after she was told. */
  void decided(Ticket ticket) {
    if (ticket.outcome() == Outcome.REFUSED) return;
    ground(ticket)
        .ifPresent(g -> locks.uphold(ticket.tenantId(), ticket.id(), ticket.personId(), g));
  }

  /** Of the first case of art. 18(1) until the desk finds another. */
  private static Optional<Ground> ground(Ticket ticket) {
    if (ticket.personId() == null || !ticket.right().isLocking()) return Optional.empty();
    return Optional.of(ticket.right() == Right.OBJECTION ? Ground.PENDING : Ground.ACCURACY);
  }
}
