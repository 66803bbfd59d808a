package fr.acta.portal.outside;

import fr.acta.portal.evidence.Act;
import fr.acta.portal.evidence.Denials;
import fr.acta.portal.evidence.EvidenceRecord;
import fr.acta.portal.tenancy.AccessDenied;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.LegalClock;
import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.tenancy.TenantScoped;
import fr.acta.portal.transfer.connector.Connector;
import fr.acta.portal.transfer.connector.Endpoints;
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

/** The DPO keeps the register of systems outside the portal; it is the operator's own. */
@Stateless
@TenantScoped(Audience.DPO)
@RolesAllowed("DPO")
public class DpoSystems {
  @PersistenceContext private EntityManager em;
  @Inject private Endpoints endpoints;
  @Inject private Connector calls;
  @Inject private EvidenceRecord evidence;
  @Inject private Clock clock;

  /** Those in use first, in the order of their names. */
  public List<SystemView> all() {
    return em.createQuery(
            "select s from OutsideSystem s order by case when s.usedUntil is null then 0 else 1 end, s.name",
            OutsideSystem.class)
        .getResultStream()
        .map(OutsideSystem::view)
        .toList();
  }

  public SystemView one(UUID id) {
    return demand(id).view();
  }

  /**
   * @throws RuleBroken {@code outside.connectorUnknown} when the configuration has no address or no
   *     key for a system that is to answer by itself
   */
  public UUID add(SystemFacts facts) {
    demandFree(facts.name(), null);
    demandReachable(facts);
    OutsideSystem system = new OutsideSystem(Denials.OPERATOR, facts, clock.instant());
    em.persist(system);
    record(Act.OUTSIDE_SYSTEM_ADDED, system.id(), facts.told());
    return system.id();
  }

  /**
   * @throws RuleBroken {@code outside.changedMeanwhile} when it is no longer what the page showed
   */
  public void change(UUID id, int shownVersion, SystemFacts facts) {
    OutsideSystem system = demand(id, shownVersion);
    demandFree(facts.name(), id);
    demandReachable(facts);
    system.change(facts);
    record(Act.OUTSIDE_SYSTEM_CHANGED, id, facts.told());
  }

  /** Nothing more is asked of it from today; what was asked stays open until it is answered. */
  public void end(UUID id, int shownVersion) {
    OutsideSystem system = demand(id, shownVersion);
    system.end(LocalDate.ofInstant(clock.instant(), LegalClock.PARIS));
    record(Act.OUTSIDE_SYSTEM_ENDED, id, Map.of("name", system.name()));
  }

  private void record(Act act, UUID system, Map<String, ?> told) {
    evidence.write(Denials.OPERATOR, act, system, null, told);
  }

  private void demandReachable(SystemFacts facts) {
    if (facts.connector() == null) return;
    if (!calls.isOn() || endpoints.of(facts.connector()).isEmpty())
      throw new RuleBroken("outside.connectorUnknown", facts.connector());
  }

  private void demandFree(String name, UUID own) {
    boolean taken =
        em.createQuery(
                "select s.id from OutsideSystem s where lower(s.name) = lower(:name) and s.usedUntil is null",
                UUID.class)
            .setParameter("name", name)
            .getResultStream()
            .anyMatch(id -> !id.equals(own));
    if (taken) throw new RuleBroken("outside.known", name);
  }

  private OutsideSystem demand(UUID id, int shownVersion) {
    OutsideSystem system = demand(id);
    if (system.version() != shownVersion) throw new RuleBroken("outside.changedMeanwhile");
    return system;
  }

  private OutsideSystem demand(UUID id) {
    OutsideSystem system = em.find(OutsideSystem.class, id);
    if (system == null) throw new AccessDenied(Audience.DPO);
    return system;
  }
}
