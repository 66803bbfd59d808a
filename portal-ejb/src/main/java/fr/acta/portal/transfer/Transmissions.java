package fr.acta.portal.transfer;

import fr.acta.portal.client.Subscription;
import fr.acta.portal.client.TransmitRight;
import fr.acta.portal.evidence.Act;
import fr.acta.portal.evidence.EvidenceRecord;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.CurrentScope;
import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.tenancy.TenantScoped;
import fr.acta.portal.transfer.connector.DeliveryQueue;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The client hands its staff to a service, by name or by pseudonym. The database decides who
 * passes: at the preview, and again row by row.
 */
@Stateless
@TenantScoped(Audience.HR)
@RolesAllowed("HR")
public class Transmissions {
  private static final String LIST =
      "select t.id, s.service, t.mode, t.sent_at, t.passed, t.held_back, t.sent_by = portal.account(), (select max(r.collected_at) from portal.transmission_receipt r"
          + " where r.tenant_id = t.tenant_id and r.transmission_id = t.id),"
          + " (select d.state from portal.delivery d where d.tenant_id = t.tenant_id and d.transmission_id = t.id) from portal.transmission t join portal.subscription s on s.tenant_id = t.tenant_id and s.id = t.subscription_id"
          + " order by t.sent_at desc limit 100";

  @PersistenceContext private EntityManager em;
  @Inject private CurrentScope scope;
  @Inject private TransmitRight right;
  @Inject private Passages passages;
  @Inject private Handover handover;
  @Inject private DeliveryQueue deliveries;
  @Inject private EvidenceRecord evidence;
  @Inject private Clock clock;

  public boolean mayTransmit() {
    return right.isHeld();
  }

  /** Everybody not handed over yet, sorted by the gate. */
  public Passage preview(Subscription.Service service) {
    return preview(service, Chosen.EVERYBODY);
  }

  /** The same of the people a file chose. */
  public Passage preview(Subscription.Service service, Chosen chosen) {
    return passages.of(service, chosen);
  }

  public UUID send(Subscription.Service service, String shown) {
    return send(service, shown, Chosen.EVERYBODY);
  }

  /**
   * Hands over exactly the list that was shown. When nobody passes it is refused, and the refusal
   * is on record like a transmission.
   *
   * @param shown {@link Passage#getList()} of the preview
   * @param chosen whom that preview was limited to
   * @return the transmission, or the refused attempt
   * @throws RuleBroken when the list is no longer the one that was shown
   */
  public UUID send(Subscription.Service service, String shown, Chosen chosen) {
    right.demand();
    // A mode or a notice that changes meanwhile waits for us, or we see it.
    em.createQuery("select s from Subscription s where s.service = :service", Subscription.class)
        .setParameter("service", service)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
    Passage passage = passages.of(service, chosen);
    if (!passage.getList().equals(shown)) throw new RuleBroken("transfer.listChanged");
    if (passage.isNobodyLeft()) throw new RuleBroken("transfer.nobodyLeft");
    Transmission transmission =
        new Transmission(scope.tenant(), passage, scope.account(), clock.instant());
    em.persist(transmission);
    em.flush();
    handover.write(transmission, passage);
    if (!passage.getReady().isEmpty())
      deliveries.add(transmission.id(), service, passage.getMode());
    Act act = passage.getReady().isEmpty() ? Act.TRANSMISSION_REFUSED : Act.TRANSMITTED;
    evidence.write(act, transmission.id(), null, payload(passage, chosen));
    return transmission.id();
  }

  /** The last hundred attempts, newest first. */
  @SuppressWarnings("unchecked")
  public List<TransmissionLine> all() {
    List<Object[]> rows = em.createNativeQuery(LIST).getResultList();
    return rows.stream().map(TransmissionLine::new).toList();
  }

  /** Who passed and who was held back for what, by id. */
  private static Map<String, ?> payload(Passage passage, Chosen chosen) {
    JsonObjectBuilder heldBack = Json.createObjectBuilder();
    passage.getHeldBack().forEach(p -> heldBack.add(p.getId().toString(), p.getReason()));
    List<String> passed = passage.getReady().stream().map(p -> p.getId().toString()).toList();
    return Map.of(
        "service",
        passage.getService(),
        "chosenFrom",
        chosen.isEverybody() ? "STAFF_LIST" : "FILE",
        "columns",
        String.join(" ", passage.getColumns()),
        "passed",
        Json.createArrayBuilder(passed).build(),
        "heldBack",
        heldBack.build());
  }
}
