package fr.acta.portal.restriction;

import fr.acta.portal.evidence.Act;
import fr.acta.portal.evidence.EvidenceRecord;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.Tenant;
import fr.acta.portal.tenancy.TenantScoped;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Ends what a request had locked, once it was not accepted and the day on which she was told is
 * over (GDPR art. 18(3)). Safe on every node.
 */
@Stateless
@TenantScoped(Audience.JOB)
public class RestrictionJob {
  private static final String TOLD =
      "select r.id, l.told_on from portal.restriction r join portal.told_locks() l on l.tenant_id = r.tenant_id and l.id = r.id"
          + " where r.tenant_id = portal.tenant() and l.told_on < portal.today() order by r.id limit 200 for update of r skip locked";

  @PersistenceContext private EntityManager em;
  @Inject private EvidenceRecord evidence;
  @Inject private Clock clock;

  @SuppressWarnings("unchecked")
  public List<UUID> tenantsWithToldLocks() {
    return em.createNativeQuery("select portal.tenants_with_told_locks()").getResultList();
  }

  /**
   * @return how many were lifted
   */
  @SuppressWarnings("unchecked")
  public int liftTold(@Tenant UUID tenant) {
    List<Object[]> told = em.createNativeQuery(TOLD).getResultList();
    for (Object[] row : told) {
      Restriction lock = em.find(Restriction.class, row[0]);
      Date day = (Date) row[1];
      lock.end(day.toLocalDate(), clock.instant());
      em.flush();
      evidence.write(
          Act.RESTRICTION_LIFTED,
          lock.id(),
          lock.personId(),
          Map.of("ground", lock.ground().name(), "told", day.toString()));
    }
    return told.size();
  }
}
