package fr.acta.portal.ticket;

import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.CurrentScope;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * She may be locked (GDPR art. 18): her own open request is handled all the same, by the client's
 * desk and for this transaction only.
 */
@Dependent
public class Opening {
  @PersistenceContext private EntityManager em;
  @Inject private CurrentScope scope;

  /** Before her row is read. */
  public void of(Ticket ticket) {
    if (scope.audience() != Audience.HR) return;
    em.createNativeQuery("select portal.open_for_ticket(cast(? as uuid))")
        .setParameter(1, ticket.id().toString())
        .getSingleResult();
  }
}
