package fr.acta.portal.restriction;

import fr.acta.portal.evidence.Act;
import fr.acta.portal.evidence.EvidenceRecord;
import fr.acta.portal.tenancy.CurrentScope;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What a request does to her data: locked while it is checked, and for as long as it is accepted.
 * The database lets no acceptance stand without its lock.
 */
@Dependent
public class RequestLocks {
  private static final String IN_FORCE =
      "select r from Restriction r where r.tenantId = :tenant and r.ticketId = :ticket and r.liftedAt is null";

  @PersistenceContext private EntityManager em;
  @Inject private CurrentScope scope;
  @Inject private EvidenceRecord evidence;
  @Inject private Clock clock;

  /** GDPR art. 18(1)(a) and (d). A second time, or after an answer, it is checked again. */
  public void check(UUID tenant, UUID ticket, UUID person, Restriction.Ground ground) {
    Optional<Restriction> known = inForce(tenant, ticket);
    known.ifPresent(Restriction::checkAgain);
    if (known.isEmpty()) set(tenant, ticket, person, ground);
  }

  public void uphold(UUID tenant, UUID ticket, UUID person, Restriction.Ground ground) {
    Restriction lock = inForce(tenant, ticket).orElseGet(() -> set(tenant, ticket, person, ground));
    lock.uphold(clock.instant());
    em.flush();
    write(Act.RESTRICTION_UPHELD, lock);
  }

  private Restriction set(UUID tenant, UUID ticket, UUID person, Restriction.Ground ground) {
    Restriction made =
        new Restriction(tenant, person, ground, ticket, scope.account(), clock.instant());
    em.persist(made);
    em.flush();
    write(Act.RESTRICTION_SET, made);
    return made;
  }

  private Optional<Restriction> inForce(UUID tenant, UUID ticket) {
    return em.createQuery(IN_FORCE, Restriction.class)
        .setParameter("tenant", tenant)
        .setParameter("ticket", ticket)
        .getResultStream()
        .findFirst();
  }

  private void write(Act act, Restriction lock) {
    evidence.write(
        lock.tenantId(),
        act,
        lock.id(),
        lock.personId(),
        Map.of("ground", lock.ground().name(), "ticket", lock.ticketId().toString()));
  }
}
