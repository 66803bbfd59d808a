package fr.acta.portal.outside;

import fr.acta.portal.evidence.Act;
import fr.acta.portal.evidence.EvidenceRecord;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The tasks of a ticket, inside the boundary call that decides it. */
@Dependent
public class OutsideTasks {
  private static final String IN_USE = "select * from portal.outside_in_use(?)";

  @PersistenceContext private EntityManager em;
  @Inject private Clock clock;
  @Inject private EvidenceRecord evidence;

  /** Asks every system in use that was not asked yet, or no longer. */
  @SuppressWarnings("unchecked")
  public void open(AskedTicket ticket) {
    List<Object[]> used =
        em.createNativeQuery(IN_USE).setParameter(1, ticket.forClient()).getResultList();
    if (used.isEmpty()) return;
    Map<UUID, OutsideTask> known =
        tasks(ticket.tenant(), ticket.id()).stream()
            .collect(Collectors.toMap(OutsideTask::systemId, Function.identity()));
    List<String> asked = new ArrayList<>();
    for (Object[] row : used) {
      UsedSystem system = UsedSystem.of(row);
      if (ask(ticket, system, known.get(system.id()), clock.instant())) asked.add(system.name());
    }
    if (!asked.isEmpty()) record(Act.OUTSIDE_ASKED, ticket, asked);
  }

  private boolean ask(AskedTicket ticket, UsedSystem system, OutsideTask known, Instant now) {
    if (known == null) em.persist(new OutsideTask(ticket, system, now));
    else if (known.state() == OutsideTask.State.CANCELLED) known.reopen(ticket, system, now);
    else return false;
    return true;
  }

  /** What was decided does not stand any more: nobody is asked for it. */
  public void takeBack(AskedTicket ticket) {
    List<OutsideTask> open =
        tasks(ticket.tenant(), ticket.id()).stream().filter(OutsideTask::isOpen).toList();
    open.forEach(task -> task.cancel(clock.instant()));
    if (!open.isEmpty())
      record(Act.OUTSIDE_TAKEN_BACK, ticket, open.stream().map(OutsideTask::systemName).toList());
  }

  /** Whom an answer waits for: names of systems. */
  public List<String> open(UUID tenant, UUID ticket) {
    return lines(tenant, ticket).stream()
        .filter(OutsideLine::isOpen)
        .map(OutsideLine::getSystem)
        .toList();
  }

  /** As far as the caller may see them, in the order of the systems' names. */
  @SuppressWarnings("unchecked")
  public List<OutsideLine> lines(UUID tenant, UUID ticket) {
    List<Object[]> rows =
        em.createNativeQuery(OutsideLine.READ)
            .setParameter(1, tenant.toString())
            .setParameter(2, ticket.toString())
            .getResultList();
    return rows.stream().map(OutsideLine::new).toList();
  }

  private List<OutsideTask> tasks(UUID tenant, UUID ticket) {
    return em.createQuery(
            "select x from OutsideTask x where x.tenantId = :tenant and x.ticketId = :ticket order by x.systemName",
            OutsideTask.class)
        .setParameter("tenant", tenant)
        .setParameter("ticket", ticket)
        .getResultList();
  }

  private void record(Act act, AskedTicket ticket, List<String> systems) {
    evidence.write(
        ticket.tenant(),
        act,
        ticket.id(),
        ticket.person(),
        Map.of("systems", String.join(", ", systems)));
  }
}
