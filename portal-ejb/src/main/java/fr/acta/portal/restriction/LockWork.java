package fr.acta.portal.restriction;

import fr.acta.portal.evidence.Act;
import fr.acta.portal.evidence.EvidenceRecord;
import fr.acta.portal.tenancy.AccessDenied;
import fr.acta.portal.tenancy.CurrentScope;
import fr.acta.portal.tenancy.RuleBroken;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What either desk does with a lock; the wall keeps each to its own. */
@Dependent
class LockWork {
  @PersistenceContext private EntityManager em;
  @Inject private CurrentScope scope;
  @Inject private EvidenceRecord evidence;
  @Inject private Clock clock;

  void lift(UUID tenant, UUID id, int version, LocalDate told) {
    Restriction found = found(tenant, id, version);
    found.lift(told, scope.account(), clock.instant());
    em.flush();
    write(Act.RESTRICTION_LIFTED, found, Map.of("told", told.toString()));
  }

  void qualify(UUID tenant, UUID id, int version, Restriction.Ground ground) {
    Restriction found = found(tenant, id, version);
    String before = found.ground().name();
    found.qualify(ground);
    em.flush();
    write(Act.RESTRICTION_QUALIFIED, found, Map.of("before", before));
  }

  private Restriction found(UUID tenant, UUID id, int version) {
    Restriction found = em.find(Restriction.class, id);
    if (found == null || !found.tenantId().equals(tenant)) throw new AccessDenied(scope.audience());
    if (found.version() != version) throw new RuleBroken("restriction.liftedMeanwhile");
    return found;
  }

  private void write(Act act, Restriction lock, Map<String, String> more) {
    Map<String, String> payload = new HashMap<>(more);
    payload.put("ground", lock.ground().name());
    evidence.write(lock.tenantId(), act, lock.id(), lock.personId(), payload);
  }
}
