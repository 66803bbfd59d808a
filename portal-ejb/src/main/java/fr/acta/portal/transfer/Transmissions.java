package fr.acta.portal.transfer;

import fr.acta.portal.client.Subscription;
import fr.acta.portal.client.TransmitRight;
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
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The client hands names to a service. The database decides who passes: at the preview, and again
 * row by row.
 */
@Stateless
@TenantScoped(Audience.HR)
@RolesAllowed("HR")
public class Transmissions {
  private static final String SERVICE =
      "select s.id, s.service, m.mode, m.number,"
          + " (select count(*) from portal.nominative_row r where r.tenant_id = s.tenant_id and r.subscription_id = s.id)"
          + " from portal.subscription s left join lateral (select c.mode, c.number from portal.mode_choice c"
          + " where c.tenant_id = s.tenant_id and c.subscription_id = s.id order by c.number desc limit 1) m on true"
          + " where s.service = ?";
  // An address that several people read is nobody's to hand over; who left before is not to be
  // handed over at all.
  private static final String PEOPLE =
      "select p.id, p.last_name, p.first_name, case when not p.shared_email then p.work_email end, i.notice_version,"
          + " portal.gate(p.tenant_id, s.id, p.id), p.employee_number from portal.subscription s join portal.person p on p.tenant_id = s.tenant_id"
          + " left join lateral (select max(r.notice_version) as notice_version from portal.proof_of_information r"
          + " where r.tenant_id = p.tenant_id and r.subscription_id = s.id and r.person_id = p.id) i on true"
          + " where s.id = cast(? as uuid) and not exists (select from portal.nominative_row n"
          + " where n.tenant_id = s.tenant_id and n.subscription_id = s.id and n.person_id = p.id)"
          + " and (p.contract_end is null or p.contract_end >= portal.today())"
          + " order by p.last_name, p.first_name, p.id";
  private static final String LIST =
      "select t.id, s.service, t.mode, t.sent_at, t.passed, t.held_back, t.sent_by = portal.account()"
          + " from portal.transmission t join portal.subscription s on s.tenant_id = t.tenant_id and s.id = t.subscription_id"
          + " order by t.sent_at desc limit 100";

  @PersistenceContext private EntityManager em;
  @Inject private CurrentScope scope;
  @Inject private TransmitRight right;
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
    List<Object[]> people =
        em.createNativeQuery(PEOPLE).setParameter(1, found.get(0)[0].toString()).getResultList();
    return new Passage(found.get(0), people.stream().map(Candidate::new).toList());
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
    passage.getReady().forEach(p -> em.persist(new NominativeRow(transmission, passage, p)));
    try {
      em.flush();
    } catch (PersistenceException gate) {
      throw new RuleBroken("transfer.gateClosed");
    }
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
        "passed",
        Json.createArrayBuilder(passed).build(),
        "heldBack",
        heldBack.build());
  }
}
