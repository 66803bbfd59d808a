package fr.acta.portal.transfer.recall;

import fr.acta.portal.evidence.Act;
import fr.acta.portal.evidence.EvidenceRecord;
import fr.acta.portal.tenancy.AccessDenied;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.CurrentScope;
import fr.acta.portal.tenancy.Tenant;
import fr.acta.portal.tenancy.TenantScoped;
import fr.acta.portal.transfer.connector.HandedFile;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The recipient's side: whom to delete, and that it is done; under an undertaking only. */
@Stateless
@TenantScoped(Audience.OPERATOR)
@RolesAllowed("OPERATOR")
public class OperatorRecalls {
  @PersistenceContext private EntityManager em;
  @Inject private RecallReader reader;
  @Inject private CurrentScope scope;
  @Inject private EvidenceRecord evidence;
  @Inject private Clock clock;

  public List<RecallLine> all() {
    return reader.all();
  }

  /** The rows to delete. */
  @SuppressWarnings("unchecked")
  public HandedFile list(@Tenant UUID tenant, UUID recall) {
    demandUndertaking();
    List<Object[]> rows =
        em.createNativeQuery("select * from portal.recalled_rows(cast(? as uuid), cast(? as uuid))")
            .setParameter(1, tenant.toString())
            .setParameter(2, recall.toString())
            .getResultList();
    if (rows.isEmpty()) throw new AccessDenied(Audience.OPERATOR);
    evidence.write(tenant, Act.TRANSMISSION_COLLECTED, recall, null, Map.of("rows", rows.size()));
    return new HandedFile("effacement-" + recall + ".csv", rows);
  }

  /** A second time changes nothing. */
  public void confirm(@Tenant UUID tenant, UUID recall) {
    demandUndertaking();
    int confirmed =
        em.createNativeQuery(
                "update portal.recall set confirmed_by = cast(? as uuid), confirmed_at = ?"
                    + " where tenant_id = cast(? as uuid) and id = cast(? as uuid) and confirmed_at is null")
            .setParameter(1, scope.account().toString())
            .setParameter(2, Timestamp.from(clock.instant()))
            .setParameter(3, tenant.toString())
            .setParameter(4, recall.toString())
            .executeUpdate();
    if (confirmed == 1) evidence.write(tenant, Act.RECALL_CONFIRMED, recall, null, Map.of());
  }

  private void demandUndertaking() {
    if (!(Boolean) em.createNativeQuery("select portal.under_undertaking()").getSingleResult())
      throw new AccessDenied(Audience.OPERATOR);
  }
}
