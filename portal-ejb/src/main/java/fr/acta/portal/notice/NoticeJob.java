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
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Puts approved notices in force on their day; until it ran, the gate counts the day itself. */
@Stateless
@TenantScoped(Audience.JOB)
public class NoticeJob {
  // The lock gives each version to one node.
  private static final String DUE =
      "select * from portal.notice_version where tenant_id = portal.tenant() and state = 'APPROVED'"
          + " and in_force_on <= portal.today() order by number for update skip locked";

  @PersistenceContext private EntityManager em;
  @Inject private EvidenceRecord evidence;

  @SuppressWarnings("unchecked")
  public List<UUID> tenantsWithNotice() {
    return em.createNativeQuery("select portal.tenants_with_notice_due()").getResultList();
  }

  @SuppressWarnings("unchecked")
  public void putInForce(@Tenant UUID tenant) {
    List<NoticeVersion> due = em.createNativeQuery(DUE, NoticeVersion.class).getResultList();
    for (NoticeVersion notice : due) {
      notice.putInForce();
      // One after the other: each is compared with those before it.
      em.flush();
      evidence.write(
          Act.NOTICE_PUBLISHED,
          notice.id(),
          null,
          Map.of(
              "number", notice.number(),
              "inForceOn", notice.inForceOn().toString(),
              "material", notice.isMaterial()));
    }
  }
}
