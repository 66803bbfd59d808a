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
      "select s.service, r.at, r.mode, r.notice, r.reason, r.last_name, r.first_name, r.work_email, r.pseudonym, r.job_title, r.establishment,"
          + " k.asked_at, k.confirmed_at"
          + " from (select n.tenant_id, n.id, n.subscription_id, n.transmitted_at as at, 'NOMINATIVE' as mode, n.notice_version as notice,"
          + " cast(null as text) as reason, n.last_name, n.first_name,"
          + " n.work_email, cast(null as text) as pseudonym, n.job_title, n.establishment from portal.nominative_row n union all"
          + " select n.tenant_id, n.id, n.subscription_id, n.transmitted_at, 'SEMI_NOMINATIVE', n.notice_version, null, null, null, null,"
          + " n.pseudonym, n.job_title, n.establishment from portal.semi_nominative_row n union all"
          + " select n.tenant_id, n.id, n.subscription_id, n.transmitted_at, 'EMERGENCY', null, d.reason, n.last_name, n.first_name,"
          + " null, null, n.job_title, n.establishment from portal.emergency_row n join portal.duty_to_inform d"
          + " on d.tenant_id = n.tenant_id and d.id = n.duty_id) r"
          + " join portal.subscription s on s.tenant_id = r.tenant_id and s.id = r.subscription_id"
          + " left join portal.recall_item i on i.tenant_id = r.tenant_id and i.row_id = r.id"
          + " left join portal.recall k on k.tenant_id = i.tenant_id and k.id = i.recall_id order by r.at desc";
  @PersistenceContext private EntityManager em;

  @SuppressWarnings("unchecked")
  public List<Disclosure> all() {
    List<Object[]> rows = em.createNativeQuery(MINE).getResultList();
    return rows.stream().map(Disclosure::new).toList();
  }
}
