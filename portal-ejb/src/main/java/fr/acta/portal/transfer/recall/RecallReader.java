package fr.acta.portal.transfer.recall;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** The recalls that the caller's role may see, the open ones due soonest first. */
@Dependent
class RecallReader {
  private static final String ALL =
      "select r.tenant_id, r.id, c.name, s.service, r.cause, r.people, r.asked_at, r.due, r.confirmed_at,"
          + " r.confirmed_at is null and r.due < portal.today(), r.action, r.asked_by is null, l.legal_fr, l.legal_en from portal.recall r"
          + " join portal.client_organisation c on c.tenant_id = r.tenant_id"
          + " join portal.subscription s on s.tenant_id = r.tenant_id and s.id = r.subscription_id"
          + " join portal.retention_rule l on l.event = r.cause"
          + " order by r.confirmed_at is not null, r.due, r.id limit 100";

  @PersistenceContext private EntityManager em;

  @SuppressWarnings("unchecked")
  List<RecallLine> all() {
    List<Object[]> rows = em.createNativeQuery(ALL).getResultList();
    return rows.stream().map(RecallLine::new).toList();
  }
}
