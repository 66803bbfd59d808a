package fr.acta.portal.client;

import fr.acta.portal.evidence.Act;
import fr.acta.portal.evidence.EvidenceRecord;
import fr.acta.portal.tenancy.AccessDenied;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.CurrentScope;
import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.tenancy.TenantScoped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

/** The client ends a service: nothing leaves after the last day, and what was sent is recalled. */
@Stateless
@TenantScoped(Audience.HR)
@RolesAllowed("HR")
public class ServiceEnd {
  @PersistenceContext private EntityManager em;
  @Inject private CurrentScope scope;
  @Inject private TransmitRight right;
  @Inject private EvidenceRecord evidence;
  @Inject private Clock clock;

  /**
   * @param last the last day, in Paris; another while it has not come
   * @throws RuleBroken when that day has gone by, or the service has ended
   */
  public void set(Subscription.Service service, LocalDate last) {
    right.demand();
    Subscription ending =
        em.createQuery(
                "select s from Subscription s where s.service = :service", Subscription.class)
            .setParameter("service", service)
            // A transmission under way ends first.
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultStream()
            .findFirst()
            .orElseThrow(() -> new AccessDenied(Audience.HR));
    ending.end(last, scope.account(), clock.instant());
    em.flush();
    evidence.write(
        Act.SERVICE_ENDED,
        ending.id(),
        null,
        Map.of("service", service.name(), "last", last.toString()));
  }
}
