package fr.acta.portal.home;

import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.TenantScoped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What HR has to do, in three statements however many people there are. */
@Stateless
@TenantScoped(Audience.HR)
@RolesAllowed("HR")
public class HrHome {
  private static final String FACTS =
      "select c.name, (select count(*) from portal.person p where p.contract_end is null or p.contract_end >= portal.today()),"
          + " (select count(*) from portal.person p where p.quarantined_until is not null),"
          + " (select min(p.quarantined_until) from portal.person p),"
          + " i.rejected, i.id,"
          + " (select count(*) from portal.ticket t where t.desk = 'CLIENT' and t.closed_at is null),"
          + " (select min(t.legal_end) from portal.ticket t where t.desk = 'CLIENT' and t.closed_at is null),"
          + " u.duties, u.due, k.open, k.late, k.due"
          + " from portal.client_organisation c cross join lateral (select count(*) as duties, min(d.due) as due from portal.duty_to_inform d"
          + " where d.tenant_id = c.tenant_id and portal.proof_in_force(d.tenant_id, d.subscription_id, d.person_id) is null) u cross join lateral (select count(*) as open, count(*) filter (where r.due < portal.today()) as late, min(r.due) as due from portal.recall r"
          + " where r.tenant_id = c.tenant_id and r.confirmed_at is null and r.action in ('ERASE', 'LOCK')) k left join lateral (select f.id, f.rejected from portal.staff_import f"
          + " where f.tenant_id = c.tenant_id and f.state in ('QUEUED', 'APPLYING', 'APPLIED') order by f.uploaded_at desc limit 1) i on true"
          + " where c.tenant_id = portal.tenant()";
  private static final String SERVICES =
      "with staff as materialized (select p.tenant_id, p.id from portal.person p where p.contract_end is null or p.contract_end >= portal.today())"
          + " select s.service, m.mode, n.number, n.published_at,"
          + " exists (select from portal.notice_version d where d.tenant_id = s.tenant_id and d.subscription_id = s.id and d.state = 'DRAFT'),"
          + " (select count(*) from staff),"
          + " (select count(*) from portal.staff_duty d join staff p on p.tenant_id = d.tenant_id and p.id = d.person_id"
          + " where d.tenant_id = s.tenant_id and d.subscription_id = s.id and d.informed_at is not null),"
          + " (select count(*) from portal.nominative_row r where r.tenant_id = s.tenant_id and r.subscription_id = s.id and r.deleted_at is null)"
          + " + (select count(*) from portal.semi_nominative_row r where r.tenant_id = s.tenant_id and r.subscription_id = s.id and r.deleted_at is null)"
          + " from portal.subscription s left join lateral (select c.mode from portal.mode_choice c"
          + " where c.tenant_id = s.tenant_id and c.subscription_id = s.id order by c.number desc limit 1) m on true"
          + " left join lateral (select v.number, v.published_at from portal.notice_version v where v.tenant_id = s.tenant_id"
          + " and v.subscription_id = s.id and v.group_id is null and v.state = 'PUBLISHED' order by v.number desc limit 1) n on s.required_notice is not null"
          + " order by array_position(array['E_LEARNING', 'ACCIDENT_DECLARATION', 'ACCOMPANIMENT'], s.service)";
  private static final String TO_TELL =
      "select s.service, count(*), count(*) filter (where i.state = 'TO_INFORM' and i.way <> 'SLIP'), count(*) filter (where i.state in ('TO_INFORM', 'FAILED') and i.way = 'SLIP'),"
          + " count(*) filter (where i.state = 'FAILED'), count(*) filter (where i.state = 'INVITED' and i.way = 'SLIP'), min(greatest(i.recorded_at, n.published_at))"
          + " from portal.information_of_staff(?) i join portal.subscription s on s.id = i.subscription_id"
          + " join portal.notice_version n on n.tenant_id = s.tenant_id and n.subscription_id = s.id and n.number = i.required"
          + " where i.state in ('TO_INFORM', 'INVITED', 'FAILED') group by s.service";

  @PersistenceContext private EntityManager em;
  @Inject private Clock clock;

  @SuppressWarnings("unchecked")
  public HrOverview overview() {
    List<Object[]> services = em.createNativeQuery(SERVICES).getResultList();
    Object[] facts = (Object[]) em.createNativeQuery(FACTS).getSingleResult();
    List<Object[]> toTell =
        em.createNativeQuery(TO_TELL)
            .setParameter(1, Timestamp.from(clock.instant()))
            .getResultList();
    Map<String, ToTell> open =
        toTell.stream().collect(Collectors.toMap(row -> (String) row[0], ToTell::new));
    return new HrOverview(
        facts, services.stream().map(row -> new ServiceStand(row, open.get(row[0]))).toList());
  }
}
