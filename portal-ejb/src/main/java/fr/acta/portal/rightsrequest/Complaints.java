package fr.acta.portal.rightsrequest;

import fr.acta.portal.evidence.Act;
import fr.acta.portal.evidence.EvidenceRecord;
import fr.acta.portal.tenancy.AccessDenied;
import fr.acta.portal.tenancy.CurrentScope;
import fr.acta.portal.tenancy.LegalClock;
import fr.acta.portal.tenancy.RuleBroken;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** A complaint to the supervisory authority belongs on the file (GDPR art. 77). */
@Dependent
class Complaints {
  @PersistenceContext private EntityManager em;
  @Inject private CurrentScope scope;
  @Inject private EvidenceRecord evidence;
  @Inject private Clock clock;

  /**
   * @throws RuleBroken for a day to come, or before there was anything to complain about
   */
  void note(UUID id, LocalDate day) {
    RightsRequest request =
        em.createQuery(
                "select r from RightsRequest r where r.tenantId = :tenant and r.id = :id",
                RightsRequest.class)
            .setParameter("tenant", scope.tenant())
            .setParameter("id", id)
            .getResultStream()
            .findFirst()
            .orElseThrow(() -> new AccessDenied(scope.audience()));
    LocalDate received = LocalDate.ofInstant(request.receivedAt(), LegalClock.PARIS);
    LocalDate today = LocalDate.ofInstant(clock.instant(), LegalClock.PARIS);
    if (day == null || day.isAfter(today) || day.isBefore(received))
      throw new RuleBroken("ticket.complaintDay");
    request.complained(day);
    Map<String, String> payload = Map.of("on", day.toString());
    evidence.write(Act.COMPLAINT_NOTED, id, request.personId(), payload);
  }
}
