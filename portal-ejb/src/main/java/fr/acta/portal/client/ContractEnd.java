package fr.acta.portal.client;

import fr.acta.portal.evidence.Act;
import fr.acta.portal.evidence.EvidenceRecord;
import fr.acta.portal.tenancy.AccessDenied;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.CurrentScope;
import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.tenancy.Tenant;
import fr.acta.portal.tenancy.TenantScoped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** The operator ends a client's contract, and with it every service. */
@Stateless
@TenantScoped(Audience.OPERATOR)
@RolesAllowed("OPERATOR")
public class ContractEnd {
  @PersistenceContext private EntityManager em;
  @Inject private CurrentScope scope;
  @Inject private EvidenceRecord evidence;
  @Inject private Clock clock;

  /**
   * @param last the last day, in Paris; another while it has not come
   * @throws RuleBroken when that day has gone by, or the contract has ended
   */
  public void set(@Tenant UUID tenant, LocalDate last) {
    ClientOrganisation client = em.find(ClientOrganisation.class, tenant);
    if (client == null) throw new AccessDenied(Audience.OPERATOR);
    client.endContract(last, scope.account(), clock.instant());
    em.flush();
    evidence.write(tenant, Act.CONTRACT_ENDED, tenant, null, Map.of("last", last.toString()));
  }
}
