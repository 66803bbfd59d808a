package fr.acta.portal.notice;

import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.TenantScoped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Where every client stands with informing its staff; in figures, for people in quarantine too. */
@Stateless
@TenantScoped(Audience.DPO)
@RolesAllowed("DPO")
public class DpoInformation {
  private static final String OWN =
      "select s.tenant_id, s.id, c.name, s.service, v.id, v.number, v.state, v.in_force_on, g.id, g.name_fr, g.name_en from portal.subscription s"
          + " join portal.client_organisation c on c.tenant_id = s.tenant_id cross join lateral (select null::uuid as id, null as name_fr, null as name_en, 0 as number"
          + " union all select o.id, o.name_fr, o.name_en, o.number from portal.notice_group o where o.tenant_id = s.tenant_id and o.ended_at is null) g"
          + " left join lateral (select n.id, n.number, n.state, n.in_force_on"
          + " from portal.notice_version n where n.tenant_id = s.tenant_id and n.subscription_id = s.id"
          + " and n.group_id is not distinct from g.id order by n.number desc limit 1) v on true"
          + " where s.operator_role = 'CONTROLLER' order by v.state = 'DRAFT' desc nulls first, c.name, s.service, g.number limit 200";
  private static final String AWAITED =
      "select o.tenant_id, o.notice_id, c.name, s.service, n.number, o.asked_at from portal.notice_opinion o"
          + " join portal.notice_version n on n.tenant_id = o.tenant_id and n.id = o.notice_id"
          + " join portal.subscription s on s.tenant_id = n.tenant_id and s.id = n.subscription_id"
          + " join portal.client_organisation c on c.tenant_id = o.tenant_id where o.given_at is null order by o.asked_at limit 200";

  @PersistenceContext private EntityManager em;

  /** The two hundred services with most people to inform. */
  @SuppressWarnings("unchecked")
  public List<InformationStand> stand() {
    List<Object[]> rows =
        em.createNativeQuery(
                "select client, service, notice, published_at, staff, informed, quarantine_ends from portal.information_stand()")
            .getResultList();
    return rows.stream().map(InformationStand::new).toList();
  }

  /** Services whose notice the DPO writes: those without a notice first. */
  @SuppressWarnings("unchecked")
  public List<OwnNotice> own() {
    List<Object[]> rows = em.createNativeQuery(OWN).getResultList();
    return rows.stream().map(OwnNotice::new).toList();
  }

  /** The longest waiting first. */
  @SuppressWarnings("unchecked")
  public List<AwaitedOpinion> awaited() {
    List<Object[]> rows = em.createNativeQuery(AWAITED).getResultList();
    return rows.stream().map(AwaitedOpinion::new).toList();
  }
}
