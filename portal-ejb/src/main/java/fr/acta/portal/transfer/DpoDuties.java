package fr.acta.portal.transfer;

import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.TenantScoped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** The DPO sees which clients still owe information after an emergency, over all of them. */
@Stateless
@TenantScoped(Audience.DPO)
@RolesAllowed("DPO")
public class DpoDuties {
  private static final String OPEN =
      "select null, c.name, d.reason, d.known_at, d.opened_at, d.due, false, d.due < portal.today()"
          + " from portal.duty_to_inform d join portal.client_organisation c on c.tenant_id = d.tenant_id"
          + " where portal.proof_in_force(d.tenant_id, d.subscription_id, d.person_id) is null order by d.due, d.opened_at, d.id limit 200";

  @PersistenceContext private EntityManager em;

  /** At most 200, the ones due soonest first. */
  @SuppressWarnings("unchecked")
  public List<DutyView> open() {
    List<Object[]> rows = em.createNativeQuery(OPEN).getResultList();
    return rows.stream().map(DutyView::new).toList();
  }
}
