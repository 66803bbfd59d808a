package fr.acta.portal.restriction;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;

/** Uses of locked data as far as the caller's role sees them. */
@Dependent
class UseReader {
  private static final String OF =
      "select u from RestrictedUse u where u.tenantId = :tenant and u.personId = :person order by u.openedAt desc";

  @PersistenceContext private EntityManager em;

  List<UseLine> of(UUID tenant, UUID person) {
    return em.createQuery(OF, RestrictedUse.class)
        .setParameter("tenant", tenant)
        .setParameter("person", person)
        .getResultStream()
        .map(RestrictedUse::line)
        .toList();
  }
}
