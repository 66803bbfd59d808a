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
  @PersistenceContext private EntityManager em;
  @Inject private CurrentScope scope;
  @Inject private LockReader reader;
  @Inject private LockWork work;
  @Inject private RestrictedUses uses;
  @Inject private EvidenceRecord evidence;
  @Inject private Clock clock;

  public List<Lock> of(UUID person) {
    return reader.inForce(person);
  }

  /**
   * Her name; of somebody who is locked for the caller only her number.
   *
   * @throws AccessDenied for nobody of the client's
   */
  public String called(UUID person) {
    Person seen = em.find(Person.class, person);
    if (seen != null) return seen.name();
    return uses.people().stream()
        .filter(row -> row.getPerson().equals(person))
        .map(LockedRow::getNumber)
        .findFirst()
        .orElseThrow(() -> new AccessDenied(Audience.HR));
  }

  /** Her row can be read: she is not locked, or a use of the caller's is open. */
  public boolean isSeen(UUID person) {
    return em.find(Person.class, person) != null;
  }

  /** At most one. */
  public List<Lock> ofTicket(UUID ticket) {
    return reader.ofTicket(scope.tenant(), ticket);
  }

  /**
   * @throws RuleBroken when it stands already on the same ground
   */
  public void set(UUID person, Restriction.Ground ground) {
    called(person);
    if (of(person).stream().anyMatch(lock -> lock.getGround().equals(ground.name())))
      throw new RuleBroken("restriction.already");
    Restriction made =
        new Restriction(scope.tenant(), person, ground, null, scope.account(), clock.instant());
    em.persist(made);
    em.flush();
    evidence.write(Act.RESTRICTION_SET, made.id(), person, Map.of("ground", ground.name()));
  }

  /** Says which of the three cases a person's request is (GDPR art. 18(1)(a) to (c)). */
  public void qualify(UUID id, int version, Restriction.Ground ground) {
    work.qualify(scope.tenant(), id, version, ground);
  }

  /**
   * @param told the day on which she was told, in Paris
   */
  public void lift(UUID id, int version, LocalDate told) {
    work.lift(scope.tenant(), id, version, told);
  }
}
