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

/**
 * The operator's side: whom to delete, to lock or to correct, and that it is done; what its own
 * recipients were told of it, and answered. Under an undertaking only.
 */
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

  /** Whom it is about, and of a correction what stands now. */
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
    List<ToldLine> lines = rows.stream().map(ToldLine::new).toList();
    List<Object[]> corrections = lines.stream().flatMap(l -> l.corrections().stream()).toList();
    return corrections.isEmpty()
        ? new HandedFile("rappel-" + recall + ".csv", lines.stream().map(ToldLine::person).toList())
        : new HandedFile("rectification-" + recall + ".csv", ToldLine.CORRECTION, corrections);
  }

  /** The rows were handed to the recipient; again changes nothing. */
  public void handedOver(@Tenant UUID tenant, UUID telling) {
    Telling found = telling(tenant, telling);
    found.handedOver(clock.instant());
    record(Act.RECIPIENT_TOLD, found, Map.of("by", "FILE"));
  }

  /**
   * The recipient said that it is done.
   *
   * @param reference its own, or null
   */
  public void receipted(@Tenant UUID tenant, UUID telling, String reference) {
    Telling found = telling(tenant, telling);
    found.receipted(reference, scope.account(), clock.instant());
    record(Act.RECIPIENT_RECEIPT, found, Map.of());
  }

  /** With its reason, which the client, the DPO and the person read (GDPR art. 19). */
  public void impossible(@Tenant UUID tenant, UUID telling, String reason) {
    Telling found = telling(tenant, telling);
    found.impossible(reason, scope.account(), clock.instant());
    record(Act.RECIPIENT_IMPOSSIBLE, found, Map.of("reason", reason.strip()));
  }

  private Telling telling(UUID tenant, UUID id) {
    demandUndertaking();
    Telling found = em.find(Telling.class, id);
    if (found == null || !found.tenantId().equals(tenant))
      throw new AccessDenied(Audience.OPERATOR);
    return found;
  }

  private void record(Act act, Telling telling, Map<String, ?> payload) {
    em.flush();
    evidence.write(telling.tenantId(), act, telling.id(), null, payload);
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
