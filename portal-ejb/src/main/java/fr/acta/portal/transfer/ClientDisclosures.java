package fr.acta.portal.transfer;

import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.TenantScoped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;

/** The ledger of one person for her employer: what left about her, and what was called back. */
@Stateless
@TenantScoped(Audience.HR)
@RolesAllowed("HR")
public class ClientDisclosures {
  private static final String HERS =
      "select s.service, r.at, r.mode, r.notice, null, r.last_name, r.first_name, r.work_email, r.pseudonym, r.job_title, r.establishment,"
          + " k.asked_at, k.confirmed_at, k.cause, k.action, k.due, r.fields, least(s.ends_on, o.contract_ends_on), r.id"
          + " from (select n.tenant_id, n.id, n.subscription_id, n.person_id, n.transmitted_at as at, 'NOMINATIVE' as mode, n.notice_version as notice, n.last_name,"
          + " n.first_name, n.work_email, cast(null as text) as pseudonym, n.job_title, n.establishment, n.fields from portal.nominative_row n union all"
          + " select n.tenant_id, n.id, n.subscription_id, c.person_id, n.transmitted_at, 'SEMI_NOMINATIVE', n.notice_version, null, null, null,"
          + " n.pseudonym, n.job_title, n.establishment, n.fields from portal.semi_nominative_row n join portal.pseudonym c"
          + " on c.tenant_id = n.tenant_id and c.subscription_id = n.subscription_id and c.pseudonym = n.pseudonym union all"
          + " select n.tenant_id, n.id, n.subscription_id, n.person_id, n.transmitted_at, 'EMERGENCY', null, n.last_name, n.first_name,"
          + " null, null, n.job_title, n.establishment, n.fields from portal.emergency_row n) r"
          + " join portal.subscription s on s.tenant_id = r.tenant_id and s.id = r.subscription_id"
          + " join portal.client_organisation o on o.tenant_id = r.tenant_id"
          + " left join lateral (select c.asked_at, c.confirmed_at, c.cause, c.action, c.due from portal.recall_item i join portal.recall c"
          + " on c.tenant_id = i.tenant_id and c.id = i.recall_id where i.tenant_id = r.tenant_id and i.row_id = r.id"
          + " and c.action in ('ERASE', 'LOCK') and not exists (select from portal.recall_item u where u.tenant_id = i.tenant_id and u.row_id = i.row_id"
          + " and u.action = 'UNLOCK' and i.action = 'LOCK' and u.recall_id > i.recall_id) order by c.action, c.id desc limit 1) k on true where r.person_id = cast(? as uuid) order by r.at desc, r.id";

  @PersistenceContext private EntityManager em;
  @Inject private Followed followed;

  /** Newest first; nothing about somebody of another organisation. */
  @SuppressWarnings("unchecked")
  public List<Disclosure> of(UUID person) {
    List<Object[]> rows =
        em.createNativeQuery(HERS).setParameter(1, person.toString()).getResultList();
    return followed.all(rows);
  }
}
