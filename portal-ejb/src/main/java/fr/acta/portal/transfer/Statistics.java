package fr.acta.portal.transfer;

import fr.acta.portal.client.Subscription;
import fr.acta.portal.client.TransmitRight;
import fr.acta.portal.evidence.Act;
import fr.acta.portal.evidence.EvidenceRecord;
import fr.acta.portal.tenancy.AccessDenied;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.tenancy.TenantEntity;
import fr.acta.portal.tenancy.TenantScoped;
import fr.acta.portal.transfer.connector.DeliveryQueue;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The anonymous mode: once a month, people by site, counted by the database; no number comes from
 * here.
 */
@Stateless
@TenantScoped(Audience.HR)
@RolesAllowed("HR")
public class Statistics {
  private static final String STAND =
      "select s.id, c.mode, exists (select from portal.anonymous_publication a where a.tenant_id = s.tenant_id"
          + " and a.subscription_id = s.id and a.month = date_trunc('month', portal.today())::date), coalesce(least(s.ends_on, o.contract_ends_on) < portal.today(), false)"
          + " from portal.subscription s join portal.client_organisation o on o.tenant_id = s.tenant_id left join lateral (select m.mode from portal.mode_choice m"
          + " where m.tenant_id = s.tenant_id and m.subscription_id = s.id order by m.number desc limit 1) c on true"
          + " where s.service = ?";

  @PersistenceContext private EntityManager em;
  @Inject private TransmitRight right;
  @Inject private DeliveryQueue deliveries;
  @Inject private EvidenceRecord evidence;
  @Inject private Clock clock;

  /** What would be published now: the sites of five people and more. */
  @SuppressWarnings("unchecked")
  public Figures preview(Subscription.Service service) {
    List<Object[]> rows =
        em.createNativeQuery("select f.establishment, f.people from portal.staff_figures() f")
            .getResultList();
    Object[] stand = stand(service);
    return new Figures(rows, (Boolean) stand[2]);
  }

  /**
   * @return the transmission
   * @throws RuleBroken for a second one in a month, or when every site is under five
   */
  public UUID publish(Subscription.Service service) {
    right.demand();
    Object[] stand = stand(service);
    if (!"ANONYMOUS".equals(stand[1])) throw new RuleBroken("transfer.gateClosed");
    if ((Boolean) stand[3]) throw new RuleBroken("transfer.ended");
    if ((Boolean) stand[2]) throw new RuleBroken("transfer.onceAMonth");
    Figures figures = preview(service);
    if (figures.getTotal() == 0) throw new RuleBroken("transfer.tooFew");
    UUID id = TenantEntity.newId();
    try {
      em.createNativeQuery("select portal.publish_figures(cast(? as uuid), cast(? as uuid), ?)")
          .setParameter(1, id.toString())
          .setParameter(2, stand[0].toString())
          .setParameter(3, Timestamp.from(clock.instant()))
          .getSingleResult();
    } catch (PersistenceException refused) {
      throw new RuleBroken("transfer.onceAMonth");
    }
    deliveries.add(id, service, "ANONYMOUS");
    evidence.write(
        Act.TRANSMITTED,
        id,
        null,
        Map.of("service", service.name(), "mode", "ANONYMOUS", "total", figures.getTotal()));
    return id;
  }

  @SuppressWarnings("unchecked")
  private Object[] stand(Subscription.Service service) {
    List<Object[]> found =
        em.createNativeQuery(STAND).setParameter(1, service.name()).getResultList();
    if (found.isEmpty()) throw new AccessDenied(Audience.HR);
    return found.get(0);
  }
}
