package fr.acta.portal.restriction;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;

/** Locks as far as the caller's role sees them, and their requests as far as it sees those. */
@Dependent
class LockReader {
  private static final String OF_PERSON =
      "select r.id, r.ground, r.since, r.version, r.ticket_id, t.reference, r.upheld_at, r.lifted_at, t.closed_at"
          + " from portal.restriction r left join portal.ticket t on t.tenant_id = r.tenant_id and t.id = r.ticket_id"
          + " where r.tenant_id = portal.tenant() and r.person_id = cast(? as uuid) and r.lifted_at is null order by r.since, r.id";
  private static final String OF_TICKET =
      "select r.id, r.ground, r.since, r.version, r.ticket_id, t.reference, r.upheld_at, r.lifted_at, t.closed_at"
          + " from portal.restriction r join portal.ticket t on t.tenant_id = r.tenant_id and t.id = r.ticket_id"
          + " where r.tenant_id = cast(? as uuid) and r.ticket_id = cast(? as uuid) order by r.since desc, r.id desc limit 1";

  @PersistenceContext private EntityManager em;

  @SuppressWarnings("unchecked")
  List<Lock> inForce(UUID person) {
    List<Object[]> rows =
        em.createNativeQuery(OF_PERSON).setParameter(1, person.toString()).getResultList();
    return rows.stream().map(Lock::new).toList();
  }

  /** The last one; none where the request locks nothing. */
  @SuppressWarnings("unchecked")
  List<Lock> ofTicket(UUID tenant, UUID ticket) {
    List<Object[]> rows =
        em.createNativeQuery(OF_TICKET)
            .setParameter(1, tenant.toString())
            .setParameter(2, ticket.toString())
            .getResultList();
    return rows.stream().map(Lock::new).toList();
  }
}
