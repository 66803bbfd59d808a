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
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Takes what a system sent: kept and screened like what somebody attaches. */
@Dependent
class Extracts {
  private static final String PERSON =
      "select t.person_id from portal.ticket t where t.tenant_id = cast(? as uuid) and t.id = cast(? as uuid)";

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

  private static String ending(String type) {
    if (type.startsWith("application/json")) return ".json";
    if (type.startsWith("text/csv")) return ".csv";
    return type.startsWith("text/plain") ? ".txt" : "";
  }
}
