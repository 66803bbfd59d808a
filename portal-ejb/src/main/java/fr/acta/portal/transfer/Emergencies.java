package fr.acta.portal.transfer;

import fr.acta.portal.client.ModeChoice.Mode;
import fr.acta.portal.client.Subscription.Service;
import fr.acta.portal.client.TransmitRight;
import fr.acta.portal.evidence.Act;
import fr.acta.portal.evidence.EvidenceRecord;
import fr.acta.portal.staff.file.SensitiveFacts;
import fr.acta.portal.tenancy.AccessDenied;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.CurrentScope;
import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.tenancy.TenantScoped;
import fr.acta.portal.transfer.connector.DeliveryQueue;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * After an accident a person's identity may reach the service that declares it before she was
 * informed; the duty to inform her then stays open with a term of its own (GDPR art. 14(3)).
 */
@Stateless
@TenantScoped(Audience.HR)
@RolesAllowed("HR")
public class Emergencies {
  private static final String PERSON =
      "select p.id, p.employee_number, portal.gate(p.tenant_id, s.id, p.id, 'NOMINATIVE', true), p.last_name, p.first_name,"
          + " null, p.job_title, p.establishment, portal.gate(p.tenant_id, s.id, p.id) is null, s.id, p.quarantined_until,"
          + " (select max(c.number) from portal.mode_choice c where c.tenant_id = s.tenant_id and c.subscription_id = s.id),"
          + " exists (select from portal.emergency_row r where r.tenant_id = s.tenant_id and r.subscription_id = s.id and r.person_id = p.id and r.deleted_at is null)"
          + " from portal.person p join portal.subscription s on s.tenant_id = p.tenant_id and s.service = 'ACCIDENT_DECLARATION'"
          + " where p.id = cast(? as uuid)";
  private static final String DUTIES =
      "select d.person_id, concat(p.first_name, ' ', coalesce(p.usage_name, p.last_name)), d.reason, d.known_at, d.opened_at, d.due,"
          + " portal.proof_in_force(d.tenant_id, d.subscription_id, d.person_id) is not null, d.due < portal.today()"
          + " from portal.duty_to_inform d join portal.person p on p.tenant_id = d.tenant_id and p.id = d.person_id"
          + " order by d.due, d.opened_at, d.id";
  @PersistenceContext private EntityManager em;
  @Inject private CurrentScope scope;
  @Inject private TransmitRight right;
  @Inject private EmergencyRows rows;
  @Inject private DeliveryQueue deliveries;
  @Inject private EvidenceRecord evidence;
  @Inject private Clock clock;

  public EmergencyView view(UUID person) {
    Object[] row = row(person);
    Candidate who = new Candidate(row, DataSet.of(Service.ACCIDENT_DECLARATION, Mode.NOMINATIVE));
    DutyView duty =
        duties().stream()
            .filter(d -> d.getPerson().equals(person))
            .max(Comparator.comparing(DutyView::getOpened))
            .orElse(null);
    return new EmergencyView(who, (Boolean) row[8], (Boolean) row[12], duty);
  }

  /** All of them, the ones due soonest first, met or not. */
  @SuppressWarnings("unchecked")
  public List<DutyView> duties() {
    List<Object[]> found = em.createNativeQuery(DUTIES).getResultList();
    return found.stream().map(DutyView::new).toList();
  }

  /**
   * Hands over her identity, function and site, and opens the duty.
   *
   * @param known when the employer learned of the accident
   * @param reason why it cannot wait; neither lesions nor a social security number
   * @throws RuleBroken when she may pass the ordinary way, or not even in an emergency
   */
  public void send(UUID person, Instant known, String reason) {
    right.demand();
    Object[] row = row(person);
    Instant now = clock.instant();
    demandReason(reason);
    if (known == null || known.isAfter(now)) throw new RuleBroken("transfer.emergency.known");
    EmergencyView view = view(person);
    if (!view.isPossible()) throw new RuleBroken("transfer.emergency.impossible");
    UUID subscription = (UUID) row[9];
    Transmission transmission =
        new Transmission(scope.tenant(), subscription, scope.account(), now);
    em.persist(transmission);
    em.flush();
    rows.write(row, transmission, known, reason.strip());
    deliveries.add(transmission.id(), Service.ACCIDENT_DECLARATION, Mode.NOMINATIVE.name());
    evidence.write(
        Act.EMERGENCY_TRANSMITTED,
        transmission.id(),
        person,
        Map.of("reason", reason.strip(), "known", known.toString()));
  }

  private static void demandReason(String reason) {
    if (reason == null || reason.strip().length() < 10)
      throw new RuleBroken("transfer.emergency.reason");
    if (SensitiveFacts.tells(reason) || SensitiveFacts.holdsSocialSecurityNumber(reason))
      throw new RuleBroken("transfer.emergency.sensitive");
  }

  @SuppressWarnings("unchecked")
  private Object[] row(UUID person) {
    List<Object[]> found =
        em.createNativeQuery(PERSON).setParameter(1, person.toString()).getResultList();
    if (found.isEmpty()) throw new AccessDenied(Audience.HR);
    return found.get(0);
  }
}
