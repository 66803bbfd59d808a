package fr.acta.portal.notice;

import fr.acta.portal.evidence.Act;
import fr.acta.portal.evidence.EvidenceRecord;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.CurrentScope;
import fr.acta.portal.tenancy.LegalClock;
import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.tenancy.TenantScoped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** HR notes the three facts about the works council (labour code L.2312-38). */
@Stateless
@TenantScoped(Audience.HR)
@RolesAllowed("HR")
public class Council {
  @PersistenceContext private EntityManager em;
  @Inject private CurrentScope scope;
  @Inject private EvidenceRecord evidence;
  @Inject private Clock clock;

  /** Empty while nobody noted anything. */
  public Optional<CouncilFacts> facts() {
    return Optional.ofNullable(held()).map(WorksCouncil::facts);
  }

  /**
   * @throws RuleBroken for a day that has not come
   */
  public void record(CouncilFacts facts) {
    facts.demandPast(LocalDate.ofInstant(clock.instant(), LegalClock.PARIS));
    WorksCouncil council = held();
    boolean first = council == null;
    if (first) council = new WorksCouncil(scope.tenant());
    council.record(facts, scope.account(), clock.instant());
    if (first) em.persist(council);
    evidence.write(
        Act.WORKS_COUNCIL_RECORDED,
        scope.tenant(),
        null,
        Map.of(
            "headcount", facts.headcount(),
            "informedOn", Objects.toString(facts.informedOn(), ""),
            "consultedOn", Objects.toString(facts.consultedOn(), "")));
  }

  private WorksCouncil held() {
    return em.find(WorksCouncil.class, scope.tenant());
  }
}
