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
import fr.acta.portal.tenancy.LegalClock;
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
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
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
  /** Days within which she is informed: art. 14(3)(c) already asks for it at the disclosure. */
  static final int TERM = 7;

  private static final String PERSON =
      "select p.id, p.employee_number, portal.gate(p.tenant_id, s.id, p.id, 'NOMINATIVE', true), p.last_name, p.first_name,"
          + " null, p.job_title, p.establishment, portal.gate(p.tenant_id, s.id, p.id) is null, s.id, p.quarantined_until,"
          + " (select max(c.number) from portal.mode_choice c where c.tenant_id = s.tenant_id and c.subscription_id = s.id)"
          + " from portal.person p join portal.subscription s on s.tenant_id = p.tenant_id and s.service = 'ACCIDENT_DECLARATION'"
          + " where p.id = cast(? as uuid)";
  private static final String DUTIES =
      "select d.person_id, concat(p.first_name, ' ', coalesce(p.usage_name, p.last_name)), d.reason, d.known_at, d.opened_at, d.due,"
          + " portal.proof_in_force(d.tenant_id, d.subscription_id, d.person_id) is not null, d.due < portal.today()"
          + " from portal.duty_to_inform d join portal.person p on p.tenant_id = d.tenant_id and p.id = d.person_id"
          + " order by d.due, d.opened_at, d.id";
  private static final String OPEN =
      "insert into portal.duty_to_inform (tenant_id, id, subscription_id, person_id, reason, known_at, opened_by, opened_at, due)"
          + " values (cast(? as uuid), cast(? as uuid), cast(? as uuid), cast(? as uuid), ?, ?, cast(? as uuid), ?, ?)";
  private static final String PASS =
      "insert into portal.emergency_row (tenant_id, id, subscription_id, mode, mode_number, person_id, duty_id, transmission_id,"
          + " last_name, first_name, transmitted_at) values (cast(? as uuid), uuidv7(), cast(? as uuid), 'NOMINATIVE', ?, cast(? as uuid),"
          + " cast(? as uuid), cast(? as uuid), '', '', ?)";

  @PersistenceContext private EntityManager em;
  @Inject private CurrentScope scope;
  @Inject private TransmitRight right;
  @Inject private DeliveryQueue deliveries;
  @Inject private EvidenceRecord evidence;
  @Inject private Clock clock;

  public EmergencyView view(UUID person) {
    Object[] row = row(person);
    Candidate who = new Candidate(row, DataSet.of(Service.ACCIDENT_DECLARATION, Mode.NOMINATIVE));
    DutyView duty =
        duties().stream().filter(d -> d.getPerson().equals(person)).findFirst().orElse(null);
    return new EmergencyView(who, (Boolean) row[8], duty);
  }

  /** All of them, the ones due soonest first, met or not. */
  @SuppressWarnings("unchecked")
  public List<DutyView> duties() {
    List<Object[]> rows = em.createNativeQuery(DUTIES).getResultList();
    return rows.stream().map(DutyView::new).toList();
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
    try {
      write(row, transmission, known, reason.strip());
    } catch (PersistenceException gate) {
      throw new RuleBroken("transfer.gateClosed");
    }
    deliveries.add(transmission.id(), Service.ACCIDENT_DECLARATION, Mode.NOMINATIVE.name());
    evidence.write(
        Act.EMERGENCY_TRANSMITTED,
        transmission.id(),
        person,
        Map.of("reason", reason.strip(), "known", known.toString()));
  }

  private void write(Object[] row, Transmission transmission, Instant known, String reason) {
    String tenant = scope.tenant().toString();
    String subscription = transmission.subscriptionId().toString();
    String duty = TenantEntity.newId().toString();
    Timestamp now = Timestamp.from(transmission.sentAt());
    LocalDate due = LocalDate.ofInstant(transmission.sentAt(), LegalClock.PARIS).plusDays(TERM);
    Date erased = (Date) row[10];
    if (erased != null && erased.toLocalDate().isBefore(due)) due = erased.toLocalDate();
    em.createNativeQuery(OPEN)
        .setParameter(1, tenant)
        .setParameter(2, duty)
        .setParameter(3, subscription)
        .setParameter(4, row[0].toString())
        .setParameter(5, reason)
        .setParameter(6, Timestamp.from(known))
        .setParameter(7, scope.account().toString())
        .setParameter(8, now)
        .setParameter(9, Date.valueOf(due))
        .executeUpdate();
    em.createNativeQuery(PASS)
        .setParameter(1, tenant)
        .setParameter(2, subscription)
        .setParameter(3, row[11])
        .setParameter(4, row[0].toString())
        .setParameter(5, duty)
        .setParameter(6, transmission.id().toString())
        .setParameter(7, now)
        .executeUpdate();
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
