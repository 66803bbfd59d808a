package fr.acta.portal.outside;

import fr.acta.portal.evidence.Act;
import fr.acta.portal.evidence.EvidenceRecord;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.LegalClock;
import fr.acta.portal.tenancy.Tenant;
import fr.acta.portal.tenancy.TenantScoped;
import fr.acta.portal.transfer.connector.Connector;
import fr.acta.portal.transfer.connector.Endpoints;
import fr.acta.portal.transfer.connector.Reply;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.net.URI;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Asks systems and their owners, takes what systems answer, and reminds of what is late. */
@Stateless
@TenantScoped(Audience.JOB)
public class OutsideJob {
  /** An extract goes with the copy that it went into, so long after the answer. */
  public static final Duration KEPT = Duration.ofDays(30);

  private static final String NEXT =
      "select * from portal.outside_task where tenant_id = portal.tenant() and state = 'OPEN' and next_at <= ?"
          + " order by next_at limit 20 for update skip locked";
  private static final String LATE =
      "select * from portal.outside_task where tenant_id = portal.tenant() and state = 'OPEN' and due_on < portal.today()"
          + " and coalesce(reminded_on <= portal.today() - 7, true) order by due_on limit 50 for update skip locked";
  private static final String SUBJECT = "select portal.outside_subject(cast(? as uuid))::text";

  @PersistenceContext private EntityManager em;
  @Inject private Clock clock;
  @Inject private Endpoints endpoints;
  @Inject private Connector connector;
  @Inject private OwnerMail owners;
  @Inject private Extracts extracts;
  @Inject private EvidenceRecord evidence;

  @SuppressWarnings("unchecked")
  public List<UUID> tenantsWithOutside() {
    return em.createNativeQuery("select portal.tenants_with_outside(?)")
        .setParameter(1, Timestamp.from(clock.instant()))
        .getResultList();
  }

  /** Writes to owners; what systems are to be called is returned. */
  @SuppressWarnings("unchecked")
  public List<DueCall> claim(@Tenant UUID tenant) {
    Instant now = clock.instant();
    List<OutsideTask> due =
        em.createNativeQuery(NEXT, OutsideTask.class)
            .setParameter(1, Timestamp.from(now))
            .getResultList();
    List<DueCall> calls = new ArrayList<>();
    for (OutsideTask task : due) {
      Optional<URI> address = task.isAutomatic() ? address(task) : Optional.empty();
      if (task.isAutomatic() && address.isEmpty()) fail(task);
      if (address.isPresent()) {
        task.claim(now);
        calls.add(new DueCall(task.id(), address.get(), subject(task)));
      } else {
        owners.ask(task, system(task));
        task.asked();
      }
    }
    return calls;
  }

  /** A second answer to the same question changes nothing. */
  public void answered(@Tenant UUID tenant, DueCall call, Reply reply) {
    OutsideTask task = em.find(OutsideTask.class, call.task());
    if (task == null || !task.isOpen() || !task.isAutomatic()) return;
    if (reply.isLater() && task.mayBeTriedAgain()) return;
    Instant now = clock.instant();
    Optional<OutsideTask.Result> how = extracts.take(task, reply);
    if (how.isEmpty()) {
      fail(task);
      return;
    }
    task.answered(how.get(), reply.answer().reference(), now);
    Map<String, String> payload = Map.of("system", task.systemName(), "how", how.get().name());
    evidence.write(tenant, Act.OUTSIDE_ANSWERED, task.ticketId(), extracts.person(task), payload);
  }

  /**
   * @return how many owners, and the DPO, were reminded
   */
  @SuppressWarnings("unchecked")
  public int remind(@Tenant UUID tenant) {
    List<OutsideTask> late = em.createNativeQuery(LATE, OutsideTask.class).getResultList();
    LocalDate today = LocalDate.ofInstant(clock.instant(), LegalClock.PARIS);
    for (OutsideTask task : late) {
      task.reminded(today);
      owners.remind(task, system(task));
      Map<String, String> payload =
          Map.of("system", task.systemName(), "due", task.dueOn().toString());
      evidence.write(tenant, Act.OUTSIDE_LATE, task.ticketId(), null, payload);
    }
    return late.size();
  }

  /**
   * An extract has served: it goes with the copy that it went into, thirty days after the answer.
   *
   * @return how many were erased
   */
  public int forget(@Tenant UUID tenant) {
    return extracts.forget(tenant, clock.instant());
  }

  private void fail(OutsideTask task) {
    task.byHand(clock.instant());
    Map<String, String> payload = Map.of("system", task.systemName());
    evidence.write(task.tenantId(), Act.OUTSIDE_FAILED, task.ticketId(), null, payload);
  }

  private Optional<URI> address(OutsideTask task) {
    String name = system(task).connector();
    return connector.isOn() && name != null ? endpoints.of(name) : Optional.empty();
  }

  private OutsideSystem system(OutsideTask task) {
    return em.find(OutsideSystem.class, task.systemId());
  }

  private String subject(OutsideTask task) {
    Object body =
        em.createNativeQuery(SUBJECT).setParameter(1, task.id().toString()).getSingleResult();
    return (String) body;
  }
}
