package fr.acta.portal.retention;

import fr.acta.portal.evidence.Act;
import fr.acta.portal.evidence.EvidenceRecord;
import fr.acta.portal.tenancy.AccessDenied;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.CurrentScope;
import fr.acta.portal.tenancy.LegalClock;
import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.tenancy.Tenant;
import fr.acta.portal.tenancy.TenantScoped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The DPO holds back from every purge and erasure what a claim or a control needs. */
@Stateless
@TenantScoped(Audience.DPO)
@RolesAllowed("DPO")
public class DpoHolds {
  private static final String NAMED =
      "select r.tenant_id, r.id, r.person_id, r.reference from portal.rights_request r where upper(r.reference) = upper(?) limit 2";
  private static final String CLIENT =
      "select name from portal.client_organisation where tenant_id = cast(? as uuid)";

  @PersistenceContext private EntityManager em;
  @Inject private CurrentScope scope;
  @Inject private Clock clock;
  @Inject private EvidenceRecord evidence;

  /** Those in force first, the latest first. */
  public List<HoldLine> all() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), LegalClock.PARIS);
    return em.createQuery("select h from LegalHold h order by h.since desc, h.id", LegalHold.class)
        .setMaxResults(200)
        .getResultStream()
        .map(hold -> new HoldLine(hold, client(hold.tenantId()), today))
        .sorted((a, b) -> Boolean.compare(b.isInForce(), a.isInForce()))
        .toList();
  }

  /**
   * @throws RuleBroken for a reference that no request has, or an end too far away
   */
  public void set(NewHold wanted) {
    List<?> found = em.createNativeQuery(NAMED).setParameter(1, wanted.reference()).getResultList();
    if (found.size() != 1) throw new RuleBroken("retention.hold.unknown");
    Object[] request = (Object[]) found.get(0);
    if (wanted.whole() && request[2] == null) throw new RuleBroken("retention.hold.nobody");
    LegalHold.Kind kind = wanted.whole() ? LegalHold.Kind.PERSON : LegalHold.Kind.REQUEST;
    UUID object = (UUID) request[wanted.whole() ? 2 : 1];
    LegalHold hold =
        new LegalHold(
            (UUID) request[0],
            kind,
            object,
            (String) request[3],
            wanted,
            scope.account(),
            clock.instant());
    em.persist(hold);
    em.flush();
    Map<String, ?> payload =
        Map.of("kind", kind.name(), "reason", hold.reason(), "until", hold.until().toString());
    evidence.write(hold.tenantId(), Act.HOLD_SET, hold.id(), null, payload);
  }

  /**
   * @param version that was shown
   */
  public void lift(@Tenant UUID tenant, UUID id, int version) {
    LegalHold hold =
        em.createQuery(
                "select h from LegalHold h where h.tenantId = :tenant and h.id = :id",
                LegalHold.class)
            .setParameter("tenant", tenant)
            .setParameter("id", id)
            .getResultStream()
            .findFirst()
            .orElseThrow(() -> new AccessDenied(Audience.DPO));
    hold.lift(version, scope.account(), clock.instant());
    try {
      em.flush();
    } catch (OptimisticLockException e) {
      throw new RuleBroken("retention.hold.lifted");
    }
    evidence.write(tenant, Act.HOLD_LIFTED, id, null, Map.of());
  }

  private String client(UUID tenant) {
    return (String)
        em.createNativeQuery(CLIENT).setParameter(1, tenant.toString()).getSingleResult();
  }
}
