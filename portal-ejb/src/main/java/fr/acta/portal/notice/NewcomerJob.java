package fr.acta.portal.notice;

import fr.acta.portal.evidence.Act;
import fr.acta.portal.evidence.EvidenceRecord;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.Tenant;
import fr.acta.portal.tenancy.TenantScoped;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Lets newcomers join the campaign that goes on, where HR chose that. Those without an address of
 * their own wait for a letter on HR's first screen.
 */
@Stateless
@TenantScoped(Audience.JOB)
public class NewcomerJob {
  // One that goes on for each notice: a second node finds it there.
  private static final String OPEN =
      "insert into portal.information_campaign (tenant_id, id, subscription_id, notice_version, started_by, started_at, mailed, slips, automatic)"
          + " select n.tenant_id, uuidv7(), n.subscription_id, n.notice_version, n.chosen_by, ?, 0, 0, true"
          + " from (select distinct w.tenant_id, w.subscription_id, w.notice_version, w.chosen_by from portal.newcomers() w) n"
          + " on conflict do nothing returning id, notice_version";
  private static final String JOIN =
      "insert into portal.campaign_person (tenant_id, campaign_id, person_id, subscription_id)"
          + " select n.tenant_id, c.id, n.person_id, n.subscription_id from portal.newcomers() n"
          + " join portal.information_campaign c on c.tenant_id = n.tenant_id and c.subscription_id = n.subscription_id"
          + " and c.notice_version = n.notice_version and c.automatic and c.stopped_at is null on conflict do nothing";

  @PersistenceContext private EntityManager em;
  @Inject private EvidenceRecord evidence;
  @Inject private Clock clock;

  @SuppressWarnings("unchecked")
  public List<UUID> tenantsWithNewcomers() {
    return em.createNativeQuery("select portal.tenants_with_newcomers()").getResultList();
  }

  /**
   * @return how many joined
   */
  @SuppressWarnings("unchecked")
  public int admit(@Tenant UUID tenant) {
    List<Object[]> opened =
        em.createNativeQuery(OPEN).setParameter(1, Timestamp.from(clock.instant())).getResultList();
    for (Object[] row : opened)
      evidence.write(
          Act.CAMPAIGN_STARTED, (UUID) row[0], null, Map.of("notice", row[1], "automatic", true));
    return em.createNativeQuery(JOIN).executeUpdate();
  }
}
