package fr.acta.portal.restriction;

import fr.acta.portal.evidence.Act;
import fr.acta.portal.evidence.EvidenceRecord;
import fr.acta.portal.staff.Person;
import fr.acta.portal.tenancy.AccessDenied;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.CurrentScope;
import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.tenancy.TenantScoped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The client's HR locks a person's data, and lifts the lock after telling her. */
@Stateless
@TenantScoped(Audience.HR)
@RolesAllowed("HR")
public class Restrictions {
  private static final String IN_FORCE =
      "select r from Restriction r where r.personId = :person and r.liftedAt is null order by r.since, r.id";

  @PersistenceContext private EntityManager em;
  @Inject private CurrentScope scope;
  @Inject private EvidenceRecord evidence;
  @Inject private Clock clock;

  public List<Lock> of(UUID person) {
    return inForce(person).stream().map(Lock::new).toList();
  }

  /**
   * @throws RuleBroken when it stands already on the same ground
   */
  public void set(UUID person, Restriction.Ground ground) {
    if (em.find(Person.class, person) == null) throw new AccessDenied(Audience.HR);
    if (inForce(person).stream().anyMatch(r -> r.ground() == ground))
      throw new RuleBroken("restriction.already");
    Restriction made =
        new Restriction(scope.tenant(), person, ground, scope.account(), clock.instant());
    em.persist(made);
    em.flush();
    evidence.write(Act.RESTRICTION_SET, made.id(), person, Map.of("ground", ground.name()));
  }

  /**
   * @param told the day on which she was told, in Paris
   */
  public void lift(UUID id, int version, LocalDate told) {
    Restriction found = em.find(Restriction.class, id);
    if (found == null) throw new AccessDenied(Audience.HR);
    if (found.version() != version) throw new RuleBroken("restriction.liftedMeanwhile");
    found.lift(told, scope.account(), clock.instant());
    em.flush();
    evidence.write(
        Act.RESTRICTION_LIFTED,
        id,
        found.personId(),
        Map.of("ground", found.ground().name(), "told", told.toString()));
  }

  private List<Restriction> inForce(UUID person) {
    return em.createQuery(IN_FORCE, Restriction.class)
        .setParameter("person", person)
        .getResultList();
  }
}
