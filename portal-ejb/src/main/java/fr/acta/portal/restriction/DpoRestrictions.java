package fr.acta.portal.restriction;

import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.Tenant;
import fr.acta.portal.tenancy.TenantScoped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The locks of the DPO's own tickets; those of a client's are seen and left alone. */
@Stateless
@TenantScoped(Audience.DPO)
@RolesAllowed("DPO")
public class DpoRestrictions {
  @Inject private LockReader reader;
  @Inject private LockWork work;

  /** At most one. */
  public List<Lock> ofTicket(@Tenant UUID tenant, UUID ticket) {
    return reader.ofTicket(tenant, ticket);
  }

  /** Says which of the three cases a person's request is (GDPR art. 18(1)(a) to (c)). */
  public void qualify(@Tenant UUID tenant, UUID id, int version, Restriction.Ground ground) {
    work.qualify(tenant, id, version, ground);
  }

  /**
   * @param told the day on which she was told, in Paris
   */
  public void lift(@Tenant UUID tenant, UUID id, int version, LocalDate told) {
    work.lift(tenant, id, version, told);
  }
}
