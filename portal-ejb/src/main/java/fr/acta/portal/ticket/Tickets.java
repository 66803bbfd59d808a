package fr.acta.portal.ticket;

import fr.acta.portal.tenancy.RuleBroken;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Tickets with their parts, as far as the caller may see them. The tenant goes with every look-up:
 * it leads the keys.
 */
@Dependent
public class Tickets {
  @PersistenceContext private EntityManager em;

  public void add(Ticket ticket, Collection<Correction> corrections) {
    em.persist(ticket);
    // Keys bind them in the database only: without this the parts might be inserted first.
    em.flush();
    corrections.forEach(em::persist);
  }

  public void add(RequestMessage message) {
    em.persist(message);
  }

  public Optional<Ticket> find(UUID tenant, UUID id) {
    return em.createQuery(
            "select t from Ticket t where t.tenantId = :tenant and t.id = :id", Ticket.class)
        .setParameter("tenant", tenant)
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }

  /** The parts of these requests; none for none. */
  public List<Ticket> ofRequests(UUID tenant, Collection<UUID> requests) {
    if (requests.isEmpty()) return List.of();
    return em.createQuery(
            "select t from Ticket t where t.tenantId = :tenant and t.requestId in :requests order by t.desk",
            Ticket.class)
        .setParameter("tenant", tenant)
        .setParameter("requests", requests)
        .getResultList();
  }

  public List<Correction> corrections(Ticket ticket) {
    return em.createQuery(
            "select c from Correction c where c.tenantId = :tenant and c.ticketId = :ticket order by c.id",
            Correction.class)
        .setParameter("tenant", ticket.tenantId())
        .setParameter("ticket", ticket.id())
        .getResultList();
  }

  /** Oldest first. */
  public List<RequestMessage> messages(Ticket ticket) {
    return em.createQuery(
            "select m from RequestMessage m where m.tenantId = :tenant and m.ticketId = :ticket order by m.sentAt, m.id",
            RequestMessage.class)
        .setParameter("tenant", ticket.tenantId())
        .setParameter("ticket", ticket.id())
        .getResultList();
  }

  /** Whoever changes a part changes the ticket: its version is what pages compare. */
  void touch(Ticket ticket) {
    em.lock(ticket, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
  }

  /** Writes now, so that the slower of two people is told why nothing was kept. */
  void settle() {
    try {
      em.flush();
    } catch (OptimisticLockException e) {
      throw new RuleBroken("ticket.changedMeanwhile");
    }
  }

  /** As the account calls itself, for colleagues who look at the queue. */
  String callerName() {
    return (String)
        em.createNativeQuery("select name from portal.account where id = portal.account()")
            .getSingleResult();
  }
}
