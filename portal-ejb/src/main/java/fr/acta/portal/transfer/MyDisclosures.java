package fr.acta.portal.transfer;

import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.TenantScoped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** The person sees who received her data, when, which values, and for what. */
@Stateless
@TenantScoped(Audience.PERSON)
@RolesAllowed("PERSON")
public class MyDisclosures {
  private static final String MINE =
      "select s.service, r.transmitted_at, r.notice_version, r.last_name, r.first_name, r.work_email"
          + " from portal.nominative_row r join portal.subscription s on s.tenant_id = r.tenant_id and s.id = r.subscription_id"
          + " order by r.transmitted_at desc";

  @PersistenceContext private EntityManager em;

  @SuppressWarnings("unchecked")
  public List<Disclosure> all() {
    List<Object[]> rows = em.createNativeQuery(MINE).getResultList();
    return rows.stream().map(Disclosure::new).toList();
  }
}
