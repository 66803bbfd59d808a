package fr.acta.portal.evidence;

import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.CurrentScope;
import fr.acta.portal.tenancy.SignedInCaller;
import fr.acta.portal.tenancy.Tenant;
import fr.acta.portal.tenancy.TenantScoped;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;

/**
 * Puts a refused call on the operator's record, once the refused transaction is over: what it
 * rolled back would take the entry along.
 */
@Stateless
@TenantScoped(Audience.JOB)
public class Denials {
  /** The operator's own tenant: a denied call belongs to no client. */
  public static final UUID OPERATOR = UUID.fromString("00000000-0000-7000-8000-000000000001");

  @Inject private EvidenceRecord evidence;
  @Inject private SignedInCaller caller;
  @Inject private CurrentScope scope;

  public void record(@Tenant UUID operator, Audience asked) {
    evidence.write(
        Act.ACCESS_DENIED,
        scope.tenant(),
        null,
        Map.of("issuer", caller.issuer(), "subject", caller.subject(), "asked", asked.name()));
  }
}
