package fr.acta.portal.transfer;

import fr.acta.portal.client.ModeChoice.Mode;
import fr.acta.portal.client.Subscription;
import fr.acta.portal.client.TransmitRight;
import fr.acta.portal.evidence.Act;
import fr.acta.portal.evidence.EvidenceRecord;
import fr.acta.portal.tenancy.AccessDenied;
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
  private static final String SERVICE =
      "select s.id, s.service, m.mode, m.number, case when m.mode = 'SEMI_NOMINATIVE' then"
          + " (select count(*) from portal.semi_nominative_row r where r.tenant_id = s.tenant_id and r.subscription_id = s.id and r.deleted_at is null) else"
          + " (select count(*) from portal.nominative_row r where r.tenant_id = s.tenant_id and r.subscription_id = s.id and r.deleted_at is null) end"
          + " from portal.subscription s left join lateral (select c.mode, c.number from portal.mode_choice c"
          + " where c.tenant_id = s.tenant_id and c.subscription_id = s.id order by c.number desc limit 1) m on true"
          + " where s.service = ?";
  // An address that several people read is nobody's to hand over; who left before is not to be
  // handed over at all.
  private static final String PEOPLE =
      "select p.id, p.employee_number, portal.gate(p.tenant_id, s.id, p.id, ?), p.last_name, p.first_name,"
          + " case when not p.shared_email then p.work_email end, p.job_title, p.establishment"
          + " from portal.subscription s join portal.person p on p.tenant_id = s.tenant_id"
          + " where s.id = cast(? as uuid) and (p.contract_end is null or p.contract_end >= portal.today())"
          + " and case when ? = 'SEMI_NOMINATIVE' then not exists (select from portal.semi_nominative_row n join portal.pseudonym c"
          + " on c.tenant_id = n.tenant_id and c.subscription_id = n.subscription_id and c.pseudonym = n.pseudonym"
          + " where n.tenant_id = s.tenant_id and n.subscription_id = s.id and c.person_id = p.id and n.deleted_at is null)"
          + " else not exists (select from portal.nominative_row n"
          + " where n.tenant_id = s.tenant_id and n.subscription_id = s.id and n.person_id = p.id and n.deleted_at is null) end"
          + " order by p.last_name, p.first_name, p.id";
  private static final String LIST =
      "select t.id, s.service, t.mode, t.sent_at, t.passed, t.held_back, t.sent_by = portal.account(), (select max(r.collected_at) from portal.transmission_receipt r"
          + " where r.tenant_id = t.tenant_id and r.transmission_id = t.id),"
          + " (select d.state from portal.delivery d where d.tenant_id = t.tenant_id and d.transmission_id = t.id) from portal.transmission t join portal.subscription s on s.tenant_id = t.tenant_id and s.id = t.subscription_id"
          + " order by t.sent_at desc limit 100";

  @PersistenceContext private EntityManager em;
  @Inject private CurrentScope scope;
  @Inject private TransmitRight right;
  @Inject private Handover handover;
  @Inject private DeliveryQueue deliveries;
  @Inject private EvidenceRecord evidence;
  @Inject private Clock clock;

  public boolean mayTransmit() {
    return right.isHeld();
  }

  /** Everybody not handed over yet, sorted by the gate. */
  @SuppressWarnings("unchecked")
  public Passage preview(Subscription.Service service) {
    List<Object[]> found =
        em.createNativeQuery(SERVICE).setParameter(1, service.name()).getResultList();
    if (found.isEmpty()) throw new AccessDenied(Audience.HR);
    String chosen = (String) found.get(0)[2];
    // Without a choice, as if by name: the gate says what is missing.
    Mode mode = chosen == null ? Mode.NOMINATIVE : Mode.valueOf(chosen);
    if (mode == Mode.ANONYMOUS)
      return new Passage(found.get(0), DataSet.of(service, mode), List.of());
    List<Object[]> people =
        em.createNativeQuery(PEOPLE)
            .setParameter(1, mode.name())
            .setParameter(2, found.get(0)[0].toString())
            .setParameter(3, mode.name())
            .getResultList();
    List<String> columns = DataSet.of(service, mode);
    return new Passage(
        found.get(0), columns, people.stream().map(row -> new Candidate(row, columns)).toList());
  }

  /**
   * Hands over exactly the list that was shown. When nobody passes it is refused, and the refusal
   * is on record like a transmission.
   *
   * @param shown {@link Passage#getList()} of the preview
   * @return the transmission, or the refused attempt
   * @throws RuleBroken when the list is no longer the one that was shown
   */
  public UUID send(Subscription.Service service, String shown) {
    right.demand();
    // A mode or a notice that changes meanwhile waits for us, or we see it.
    em.createQuery("select s from Subscription s where s.service = :service", Subscription.class)
        .setParameter("service", service)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
    Passage passage = preview(service);
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
    evidence.write(act, transmission.id(), null, payload(passage));
    return transmission.id();
  }

  /** The last hundred attempts, newest first. */
  @SuppressWarnings("unchecked")
  public List<TransmissionLine> all() {
    List<Object[]> rows = em.createNativeQuery(LIST).getResultList();
    return rows.stream().map(TransmissionLine::new).toList();
  }

  /** Who passed and who was held back for what, by id. */
  private static Map<String, ?> payload(Passage passage) {
    JsonObjectBuilder heldBack = Json.createObjectBuilder();
    passage.getHeldBack().forEach(p -> heldBack.add(p.getId().toString(), p.getReason()));
    List<String> passed = passage.getReady().stream().map(p -> p.getId().toString()).toList();
    return Map.of(
        "service",
        passage.getService(),
        "columns",
        String.join(" ", passage.getColumns()),
        "passed",
        Json.createArrayBuilder(passed).build(),
        "heldBack",
        heldBack.build());
  }
}
