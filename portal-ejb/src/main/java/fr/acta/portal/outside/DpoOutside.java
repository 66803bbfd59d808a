package fr.acta.portal.outside;

import fr.acta.portal.account.CallerName;
import fr.acta.portal.evidence.Act;
import fr.acta.portal.evidence.EvidenceRecord;
import fr.acta.portal.file.FileRefused;
import fr.acta.portal.file.Purpose;
import fr.acta.portal.file.Upload;
import fr.acta.portal.file.Uploads;
import fr.acta.portal.tenancy.AccessDenied;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.tenancy.Tenant;
import fr.acta.portal.tenancy.TenantScoped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What the DPO has systems outside the portal do, of its own tickets and of clients' instructions.
 */
@Stateless
@TenantScoped(Audience.DPO)
@RolesAllowed("DPO")
public class DpoOutside {
  private static final String ALL =
      TaskView.READ + " order by x.due_on, o.name, x.system_name, x.id limit 200";
  private static final String ONE =
      TaskView.READ + " and x.tenant_id = cast(?1 as uuid) and x.id = cast(?2 as uuid)";

  @PersistenceContext private EntityManager em;
  @Inject private Clock clock;
  @Inject private CallerName caller;
  @Inject private Uploads uploads;
  @Inject private EvidenceRecord evidence;

  /** Over all clients, the most urgent first; 200 at most. */
  @SuppressWarnings("unchecked")
  public List<TaskView> open() {
    List<Object[]> rows = em.createNativeQuery(ALL).getResultList();
    return rows.stream().map(TaskView::new).toList();
  }

  /**
   * @throws RuleBroken {@code outside.endedAlready} for one that is not open any more
   */
  public TaskView one(@Tenant UUID tenant, UUID id) {
    return find(tenant, id);
  }

  /**
   * Ends a task by hand: an extract that goes into her copy, or an attestation under the caller's
   * name.
   *
   * @param words may be empty with an extract
   * @throws FileRefused for an extract that is not kept
   */
  public void answer(
      @Tenant UUID tenant,
      UUID id,
      int version,
      OutsideTask.Result how,
      String words,
      List<Upload> extract) {
    TaskView shown = find(tenant, id);
    OutsideTask task = em.find(OutsideTask.class, id);
    if (task.version() != version) throw new RuleBroken("outside.changedMeanwhile");
    task.attest(how, words, caller.now(), clock.instant());
    if (how == OutsideTask.Result.FOUND && extract.isEmpty())
      throw new RuleBroken("outside.extractMissing");
    if (how != OutsideTask.Result.FOUND && !extract.isEmpty())
      throw new RuleBroken("outside.extractNotWanted");
    uploads.keep(tenant, shown.person(), id, Purpose.EXTRACT, extract);
    Map<String, String> payload = Map.of("system", task.systemName(), "how", how.name());
    evidence.write(tenant, Act.OUTSIDE_ANSWERED, task.ticketId(), shown.person(), payload);
    try {
      em.flush();
    } catch (OptimisticLockException e) {
      throw new RuleBroken("outside.changedMeanwhile");
    }
  }

  @SuppressWarnings("unchecked")
  private TaskView find(UUID tenant, UUID id) {
    List<Object[]> rows =
        em.createNativeQuery(ONE)
            .setParameter(1, tenant.toString())
            .setParameter(2, id.toString())
            .getResultList();
    if (!rows.isEmpty()) return new TaskView(rows.get(0));
    OutsideTask ended = em.find(OutsideTask.class, id);
    if (ended == null || !ended.tenantId().equals(tenant)) throw new AccessDenied(Audience.DPO);
    throw new RuleBroken("outside.endedAlready");
  }
}
