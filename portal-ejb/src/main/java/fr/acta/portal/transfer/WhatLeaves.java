package fr.acta.portal.transfer;

import fr.acta.portal.client.Subscription;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.TenantScoped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/**
 * For whoever chooses a mode: what each would send of the client's own staff, and what was sent.
 */
@Stateless
@TenantScoped(Audience.HR)
@RolesAllowed("HR")
public class WhatLeaves {
  // Three rows whose every column says something, where there are such.
  private static final String EXAMPLES =
      "select p.id, p.employee_number, null, p.last_name, p.first_name, case when not p.shared_email then p.work_email end,"
          + " p.job_title, p.establishment from portal.person p where (p.contract_end is null or p.contract_end >= portal.today())"
          + " and not exists (select from portal.restriction r where r.tenant_id = p.tenant_id and r.person_id = p.id and r.lifted_at is null)"
          + " order by (p.work_email is null)::int + (p.job_title is null)::int + (p.establishment is null)::int + p.shared_email::int,"
          + " p.last_name, p.first_name, p.id limit 3";
  private static final String SENT =
      "select t.mode, max(t.sent_at), sum(t.passed) from portal.transmission t join portal.subscription s on s.tenant_id = t.tenant_id"
          + " and s.id = t.subscription_id where s.service = ? and t.passed > 0 group by t.mode order by 2 desc";

  @PersistenceContext private EntityManager em;
  @Inject private Statistics statistics;

  @SuppressWarnings("unchecked")
  public ModeSample sample(Subscription.Service service) {
    List<Object[]> people = em.createNativeQuery(EXAMPLES).getResultList();
    List<Object[]> sent =
        em.createNativeQuery(SENT).setParameter(1, service.name()).getResultList();
    List<Candidate> examples =
        people.stream().map(row -> new Candidate(row, DataSet.COLUMNS)).toList();
    return new ModeSample(examples, statistics.preview(service), sent);
  }
}
