package fr.acta.portal.transfer;

import fr.acta.portal.tenancy.CurrentScope;
import fr.acta.portal.tenancy.LegalClock;
import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.tenancy.TenantEntity;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;

/** Writes the duty to inform, then the row that stands on it instead of on a proof. */
@Dependent
class EmergencyRows {
  /** Days within which she is informed: art. 14(3)(c) already asks for it at the disclosure. */
  private static final int TERM = 7;

  private static final String OPEN =
      "insert into portal.duty_to_inform (tenant_id, id, subscription_id, person_id, reason, known_at, opened_by, opened_at, due)"
          + " values (cast(? as uuid), cast(? as uuid), cast(? as uuid), cast(? as uuid), ?, ?, cast(? as uuid), ?, ?)";
  private static final String PASS =
      "insert into portal.emergency_row (tenant_id, id, subscription_id, mode, mode_number, person_id, duty_id, transmission_id,"
          + " last_name, first_name, transmitted_at) values (cast(? as uuid), uuidv7(), cast(? as uuid), 'NOMINATIVE', ?, cast(? as uuid),"
          + " cast(? as uuid), cast(? as uuid), '', '', ?)";

  @PersistenceContext private EntityManager em;
  @Inject private CurrentScope scope;

  /** The row as {@link Emergencies} read it: her id, ..., the end of her quarantine, the choice. */
  void write(Object[] row, Transmission transmission, Instant known, String reason) {
    String duty = TenantEntity.newId().toString();
    try {
      open(duty, row, transmission, known, reason);
      pass(duty, row, transmission);
    } catch (PersistenceException gate) {
      throw new RuleBroken("transfer.gateClosed");
    }
  }

  private void open(
      String duty, Object[] row, Transmission transmission, Instant known, String reason) {
    LocalDate due = LocalDate.ofInstant(transmission.sentAt(), LegalClock.PARIS).plusDays(TERM);
    Date erased = (Date) row[10];
    if (erased != null && erased.toLocalDate().isBefore(due)) due = erased.toLocalDate();
    em.createNativeQuery(OPEN)
        .setParameter(1, scope.tenant().toString())
        .setParameter(2, duty)
        .setParameter(3, transmission.subscriptionId().toString())
        .setParameter(4, row[0].toString())
        .setParameter(5, reason)
        .setParameter(6, Timestamp.from(known))
        .setParameter(7, scope.account().toString())
        .setParameter(8, Timestamp.from(transmission.sentAt()))
        .setParameter(9, Date.valueOf(due))
        .executeUpdate();
  }

  private void pass(String duty, Object[] row, Transmission transmission) {
    em.createNativeQuery(PASS)
        .setParameter(1, scope.tenant().toString())
        .setParameter(2, transmission.subscriptionId().toString())
        .setParameter(3, row[11])
        .setParameter(4, row[0].toString())
        .setParameter(5, duty)
        .setParameter(6, transmission.id().toString())
        .setParameter(7, Timestamp.from(transmission.sentAt()))
        .executeUpdate();
  }
}
