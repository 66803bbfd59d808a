package fr.acta.portal.restriction;

import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.Tenant;
import fr.acta.portal.tenancy.TenantScoped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The locks of the DPO's own tickets; those of a client's are seen and left alone. */
@Stateless
@TenantScoped(Audience.DPO)
@RolesAllowed("DPO")
public class DpoRestrictions {
  private static final String USES =
      "select c.name, u.ground, u.reason, u.account_name, u.opened_at, u.until, u.ended_at from portal.restriction_use u"
          + " join portal.client_organisation c on c.tenant_id = u.tenant_id order by u.opened_at desc, u.id limit 100";

  @PersistenceContext private EntityManager em;
  @Inject private LockReader reader;
  @Inject private LockWork work;

  /** The last hundred over all clients (GDPR art. 18(2)). */
  @SuppressWarnings("unchecked")
  public List<ClientUse> uses() {
    List<Object[]> rows = em.createNativeQuery(USES).getResultList();
    return rows.stream().map(ClientUse::new).toList();
  }

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
