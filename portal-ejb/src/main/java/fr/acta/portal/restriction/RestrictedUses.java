package fr.acta.portal.restriction;

import fr.acta.portal.evidence.Act;
import fr.acta.portal.evidence.EvidenceRecord;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Which rows are locked, and the uses of them that the law leaves (GDPR art. 18(2)). */
@Stateless
@TenantScoped(Audience.HR)
@RolesAllowed("HR")
public class RestrictedUses {
  private static final String LOCKED =
      "select person_id, employee_number, since, parked, opened_until from portal.locks_of_staff()";
  private static final String NAME = "select name from portal.account where id = portal.account()";

  @PersistenceContext private EntityManager em;
  @Inject private CurrentScope scope;
  @Inject private UseReader reader;
  @Inject private EvidenceRecord evidence;
  @Inject private Clock clock;

  /** Longest locked first. */
  @SuppressWarnings("unchecked")
  public List<LockedRow> people() {
    List<Object[]> rows = em.createNativeQuery(LOCKED).getResultList();
    return rows.stream().map(LockedRow::new).toList();
  }

  /** All of one person, newest first. */
  public List<UseLine> of(UUID person) {
    return reader.of(scope.tenant(), person);
  }

  /**
   * From now on the caller's account reads her row, up to its last day.
   *
   * @param days after today
   * @throws RuleBroken {@code restriction.use.…}; {@code restriction.use.notLocked} for somebody
   *     who is not restricted
   */
  public void open(UUID person, RestrictedUse.Ground ground, String reason, int days) {
    if (people().stream().noneMatch(row -> row.getPerson().equals(person)))
      throw new RuleBroken("restriction.use.notLocked");
    String name = (String) em.createNativeQuery(NAME).getSingleResult();
    RestrictedUse use =
        new RestrictedUse(
            scope.tenant(),
            person,
            ground,
            reason,
            days,
            scope.account(),
            name == null ? "" : name,
            clock.instant());
    em.persist(use);
    em.flush();
    evidence.write(
        Act.RESTRICTION_USED,
        use.id(),
        person,
        Map.of("ground", ground.name(), "reason", use.reason(), "until", use.until().toString()));
  }

  /** Before its last day; again changes nothing. */
  public void end(UUID id) {
    RestrictedUse use = em.find(RestrictedUse.class, id);
    if (use == null || !use.tenantId().equals(scope.tenant())) throw new AccessDenied(Audience.HR);
    if (use.isEnded()) return;
    use.end(clock.instant());
    em.flush();
    evidence.write(Act.RESTRICTION_USE_ENDED, use.id(), use.personId(), Map.of());
  }
}
