package fr.acta.portal.ticket;

import fr.acta.portal.account.CallerName;
import fr.acta.portal.tenancy.RuleBroken;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Tickets with their parts, as far as the caller may see them. The tenant goes with every look-up:
 * it leads the keys.
 */
@Dependent
public class Tickets {
  private static final String ITEMS =
      "select i from AskedItem i where i.tenantId = :tenant and i.ticketId = :ticket order by i.id";
  private static final String CHECKS =
      "select c from IdentityCheck c where c.tenantId = :tenant and c.ticketId = :ticket order by c.id";
  private static final String SUSPENSIONS =
      "select s from Suspension s where s.tenantId = :tenant and s.ticketId = :ticket order by s.askedOn, s.id";
  private static final String TASKS =
      "select e from ExecutionTask e where e.tenantId = :tenant and e.ticketId = :ticket order by e.hands";
  private static final String MESSAGES =
      "select m from RequestMessage m where m.tenantId = :tenant and m.ticketId = :ticket order by m.sentAt, m.id";
  private static final String TWINS =
      "select t from Ticket t where t.tenantId = :tenant and t.personId = :person and t.kind = :right and t.desk = :desk"
          + " and t.closedAt is null and t.id <> :ticket order by t.receivedAt, t.id";

  @PersistenceContext private EntityManager em;
  @Inject private CallerName caller;
  @Inject private TicketLock lock;

  /** A new ticket with what it decides and what must be established first. */
  public void add(Ticket ticket, Collection<AskedItem> items, Collection<IdentityCheck> checks) {
    ticket.identify(checks);
    em.persist(ticket);
    // Keys bind them in the database only: without this the parts might be inserted first.
    em.flush();
    items.forEach(em::persist);
    checks.forEach(em::persist);
    lock.check(ticket);
  }

  void add(Suspension suspension) {
    em.persist(suspension);
  }

  void add(ExecutionTask task) {
    em.persist(task);
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

  /** The same person's other open tickets about the same right on the same desk, oldest first. */
  List<Ticket> twins(Ticket ticket) {
    if (ticket.personId() == null) return List.of();
    return em.createQuery(TWINS, Ticket.class)
        .setParameter("tenant", ticket.tenantId())
        .setParameter("person", ticket.personId())
        .setParameter("right", ticket.right())
        .setParameter("desk", ticket.desk())
        .setParameter("ticket", ticket.id())
        .getResultList();
  }

  public List<AskedItem> items(Ticket ticket) {
    return of(ticket, AskedItem.class, ITEMS);
  }

  public List<IdentityCheck> checks(Ticket ticket) {
    return of(ticket, IdentityCheck.class, CHECKS);
  }

  public List<Suspension> suspensions(Ticket ticket) {
    return of(ticket, Suspension.class, SUSPENSIONS);
  }

  /** Those of many tickets in one statement, by ticket; nothing for a ticket without any. */
  public Map<UUID, List<Suspension>> suspensions(UUID tenant, Collection<Ticket> several) {
    if (several.isEmpty()) return Map.of();
    return em
        .createQuery(
            "select s from Suspension s where s.tenantId = :tenant and s.ticketId in :tickets"
                + " order by s.askedOn, s.id",
            Suspension.class)
        .setParameter("tenant", tenant)
        .setParameter("tickets", several.stream().map(Ticket::id).toList())
        .getResultList()
        .stream()
        .collect(Collectors.groupingBy(Suspension::ticketId));
  }

  /** The desk's own, and the operator's for a client. */
  List<ExecutionTask> tasks(Ticket ticket) {
    return of(ticket, ExecutionTask.class, TASKS);
  }

  Optional<ExecutionTask> task(Ticket ticket, ExecutionTask.Hands hands) {
    return tasks(ticket).stream().filter(task -> task.hands() == hands).findFirst();
  }

  void takeBack(ExecutionTask instruction) {
    em.remove(instruction);
  }

  /** Oldest first. */
  public List<RequestMessage> messages(Ticket ticket) {
    return of(ticket, RequestMessage.class, MESSAGES);
  }

  /** What the desk asked her last, open or not. */
  public Optional<RequestMessage> lastQuestion(Ticket ticket) {
    return messages(ticket).stream().filter(RequestMessage::isQuestion).reduce((a, last) -> last);
  }

  private <P> List<P> of(Ticket ticket, Class<P> part, String query) {
    return em.createQuery(query, part)
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

  /** For colleagues who look at the queue. */
  String callerName() {
    return caller.now();
  }
}
