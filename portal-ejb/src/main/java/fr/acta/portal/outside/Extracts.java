package fr.acta.portal.outside;

import fr.acta.portal.file.Files;
import fr.acta.portal.file.Purpose;
import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.transfer.connector.Reply;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayInputStream;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Takes what a system sent: kept and screened like what somebody attaches. */
@Dependent
class Extracts {
  private static final String PERSON =
      "select t.person_id from portal.ticket t where t.tenant_id = cast(? as uuid) and t.id = cast(? as uuid)";

  private static final String SERVED =
      "select f.id, t.person_id from portal.file f join portal.outside_task x on x.tenant_id = f.tenant_id and x.id = f.object_id"
          + " join portal.ticket t on t.tenant_id = x.tenant_id and t.id = x.ticket_id where f.tenant_id = cast(?1 as uuid) and f.purpose = 'EXTRACT'"
          + " and f.erased_at is null and t.closed_at <= ?2 limit 100";

  @PersistenceContext private EntityManager em;
  @Inject private Files files;

  /**
   * @return empty for an answer that says nothing usable
   */
  Optional<OutsideTask.Result> take(OutsideTask task, Reply reply) {
    if (!reply.answer().isTaken() || reply.isLater()) return Optional.empty();
    if (reply.isNothing()) return Optional.of(OutsideTask.Result.NOTHING);
    if (!task.isForCopy()) return Optional.of(OutsideTask.Result.DONE);
    if (!reply.hasContent()) return Optional.empty();
    try {
      files.keep(
          task.tenantId(),
          person(task),
          task.id(),
          Purpose.EXTRACT,
          task.systemName() + ending(reply.type()),
          new ByteArrayInputStream(reply.body()));
    } catch (RuleBroken refused) {
      return Optional.empty();
    }
    return Optional.of(OutsideTask.Result.FOUND);
  }

  /** Null while nobody knows whose ticket it is. */
  UUID person(OutsideTask task) {
    List<?> found =
        em.createNativeQuery(PERSON)
            .setParameter(1, task.tenantId().toString())
            .setParameter(2, task.ticketId().toString())
            .getResultList();
    return found.isEmpty() ? null : (UUID) found.get(0);
  }

  @SuppressWarnings("unchecked")
  int forget(UUID tenant, Instant now) {
    List<Object[]> served =
        em.createNativeQuery(SERVED)
            .setParameter(1, tenant.toString())
            .setParameter(2, Timestamp.from(now.minus(OutsideJob.KEPT)))
            .getResultList();
    for (Object[] row : served) files.erase(files.find(tenant, (UUID) row[0]), (UUID) row[1]);
    return served.size();
  }

  private static String ending(String type) {
    if (type.startsWith("application/json")) return ".json";
    if (type.startsWith("text/csv")) return ".csv";
    return type.startsWith("text/plain") ? ".txt" : "";
  }
}
