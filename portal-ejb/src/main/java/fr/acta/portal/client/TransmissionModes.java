package fr.acta.portal.client;

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
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The client chooses, service by service, what may leave: none by default, never the operator's
 * choice.
 */
@Stateless
@TenantScoped(Audience.HR)
@RolesAllowed("HR")
public class TransmissionModes {
  private static final String SERVICES =
      "select s.id, s.service, s.operator_role, c.mode, c.number, c.chosen_at, least(s.ends_on, o.contract_ends_on) from portal.subscription s"
          + " join portal.client_organisation o on o.tenant_id = s.tenant_id"
          + " left join lateral (select m.mode, m.number, m.chosen_at from portal.mode_choice m"
          + " where m.tenant_id = s.tenant_id and m.subscription_id = s.id order by m.number desc limit 1) c on true"
          + " order by array_position(array['E_LEARNING', 'ACCIDENT_DECLARATION', 'ACCOMPANIMENT'], s.service)";

  @PersistenceContext private EntityManager em;
  @Inject private CurrentScope scope;
  @Inject private TransmitRight right;
  @Inject private EvidenceRecord evidence;
  @Inject private Clock clock;

  @SuppressWarnings("unchecked")
  public List<ServiceMode> services() {
    List<Object[]> rows = em.createNativeQuery(SERVICES).getResultList();
    return rows.stream().map(TransmissionModes::service).toList();
  }

  public boolean mayChoose() {
    return right.isHeld();
  }

  /**
   * @param shown the number of choices the page was looking at
   */
  public void choose(Subscription.Service service, ModeChoice.Mode mode, int shown) {
    right.demand();
    ServiceMode now =
        services().stream()
            .filter(s -> s.getService().equals(service.name()))
            .findFirst()
            .orElseThrow(() -> new AccessDenied(Audience.HR));
    Subscription subscription =
        em.find(Subscription.class, now.getSubscription(), LockModeType.PESSIMISTIC_WRITE);
    if (now.getNumber() != shown) throw new RuleBroken("transfer.modeChangedMeanwhile");
    if (mode.name().equals(now.getMode())) return;
    em.persist(new ModeChoice(subscription, shown + 1, mode, scope.account(), clock.instant()));
    String before = now.getMode() == null ? "" : now.getMode();
    evidence.write(
        Act.MODE_CHOSEN,
        subscription.id(),
        null,
        Map.of("service", service.name(), "mode", mode.name(), "before", before));
  }

  private static ServiceMode service(Object[] row) {
    return new ServiceMode(
        (UUID) row[0],
        (String) row[1],
        (String) row[2],
        (String) row[3],
        row[4] == null ? 0 : ((Number) row[4]).intValue(),
        row[5] == null ? null : ((Timestamp) row[5]).toInstant(),
        row[6] == null ? null : ((Date) row[6]).toLocalDate());
  }
}
