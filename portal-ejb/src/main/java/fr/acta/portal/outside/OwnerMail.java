package fr.acta.portal.outside;

import fr.acta.portal.mail.MailTemplate;
import fr.acta.portal.mail.Outbox;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Writes to whoever answers for a system. Whom a request is about stands in no mail: the DPO tells
 * the owner by a way that others do not read.
 */
@Dependent
class OwnerMail {
  private static final String REFERENCE =
      "select t.reference from portal.ticket t where t.tenant_id = cast(? as uuid) and t.id = cast(? as uuid)";

  @PersistenceContext private EntityManager em;
  @Inject private Outbox outbox;

  @Inject
  @ConfigProperty(name = "portal.dpo.email")
  private String dpo;

  void ask(OutsideTask task, OutsideSystem system) {
    outbox.toDesk(
        task.tenantId(), system.ownerEmail(), MailTemplate.OUTSIDE_ASKED, model(task, system));
  }

  /** The owner, and the DPO who answers for the delay. */
  void remind(OutsideTask task, OutsideSystem system) {
    Map<String, Object> model = model(task, system);
    outbox.toDesk(task.tenantId(), system.ownerEmail(), MailTemplate.OUTSIDE_LATE, model);
    outbox.toDesk(task.tenantId(), dpo, MailTemplate.OUTSIDE_LATE, model);
  }

  private Map<String, Object> model(OutsideTask task, OutsideSystem system) {
    Object reference =
        em.createNativeQuery(REFERENCE)
            .setParameter(1, task.tenantId().toString())
            .setParameter(2, task.ticketId().toString())
            .getSingleResult();
    Map<String, Object> model = new HashMap<>();
    model.put("reference", reference);
    model.put("system", system.name());
    model.put("copy", task.isForCopy());
    model.put("due", task.dueOn());
    model.put("page", "/dpo/outside/task?tenant=" + task.tenantId() + "&id=" + task.id());
    return model;
  }
}
