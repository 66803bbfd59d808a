package fr.acta.portal.transfer.connector;

import fr.acta.portal.evidence.Act;
import fr.acta.portal.evidence.EvidenceRecord;
import fr.acta.portal.tenancy.AccessDenied;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.Tenant;
import fr.acta.portal.tenancy.TenantEntity;
import fr.acta.portal.tenancy.TenantScoped;
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

/** A collaborator takes what clients transmitted, only while her undertaking is in force. */
@Stateless
@TenantScoped(Audience.OPERATOR)
@RolesAllowed("OPERATOR")
public class Pickups {
  private static final String WAITING =
      "select t.tenant_id, t.id, c.name, s.service, t.mode, t.sent_at, (select max(r.collected_at) from portal.transmission_receipt r"
          + " where r.tenant_id = t.tenant_id and r.transmission_id = t.id) from portal.transmission t"
          + " join portal.client_organisation c on c.tenant_id = t.tenant_id"
          + " join portal.subscription s on s.tenant_id = t.tenant_id and s.id = t.subscription_id"
          + " where t.passed > 0 order by t.sent_at desc, t.id limit 100";

  @PersistenceContext private EntityManager em;
  @Inject private EvidenceRecord evidence;
  @Inject private Clock clock;

  /** The last hundred over all clients; whose, never who. */
  @SuppressWarnings("unchecked")
  public List<PickupLine> waiting() {
    List<Object[]> rows = em.createNativeQuery(WAITING).getResultList();
    return rows.stream().map(PickupLine::new).toList();
  }

  /**
   * The file, and with it a receipt that the client sees.
   *
   * @throws AccessDenied without an undertaking in force, or when nothing of the kind was sent; the
   *     denial is on record
   */
  @SuppressWarnings("unchecked")
  public HandedFile take(@Tenant UUID tenant, UUID transmission) {
    if (!(Boolean) em.createNativeQuery("select portal.under_undertaking()").getSingleResult())
      throw new AccessDenied(Audience.OPERATOR);
    List<Object[]> rows;
    try {
      rows =
          em.createNativeQuery(
                  "select * from portal.collect(cast(? as uuid), cast(? as uuid), cast(? as uuid), ?)")
              .setParameter(1, tenant.toString())
              .setParameter(2, transmission.toString())
              .setParameter(3, TenantEntity.newId().toString())
              .setParameter(4, Timestamp.from(clock.instant()))
              .getResultList();
    } catch (PersistenceException nothing) {
      throw new AccessDenied(Audience.OPERATOR);
    }
    evidence.write(
        tenant, Act.TRANSMISSION_COLLECTED, transmission, null, Map.of("rows", rows.size()));
    return new HandedFile("transmission-" + transmission + ".csv", rows);
  }
}
