package fr.acta.portal.transfer.recall;

import fr.acta.portal.evidence.Act;
import fr.acta.portal.evidence.EvidenceRecord;
import fr.acta.portal.mail.MailTemplate;
import fr.acta.portal.mail.Outbox;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.Tenant;
import fr.acta.portal.tenancy.TenantScoped;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Starts the recalls that follow from a rule, and reminds the operator of those it has not
 * confirmed in time. Each sent row is called back once, however many nodes ask.
 */
@Stateless
@TenantScoped(Audience.JOB)
public class RecallJob {
  private static final String LATE =
      "update portal.recall set reminded_on = portal.today() where tenant_id = portal.tenant() and id in"
          + " (select r.id from portal.recall r where r.tenant_id = portal.tenant() and r.confirmed_at is null and r.due < portal.today()"
          + " and coalesce(r.reminded_on <= portal.today() - 7, true) for update skip locked) returning id, due";
  private static final String OPERATOR =
      "select c.contact_email from portal.client_organisation c where c.kind = 'OPERATOR'";

  @PersistenceContext private EntityManager em;
  @Inject private EvidenceRecord evidence;
  @Inject private Outbox outbox;
  @Inject private Clock clock;

  @SuppressWarnings("unchecked")
  public List<UUID> tenantsWithRecalls() {
    return em.createNativeQuery("select portal.tenants_with_recalls()").getResultList();
  }

  /**
   * @return how many recalls were started
   */
  @SuppressWarnings("unchecked")
  public int start(@Tenant UUID tenant) {
    List<Object[]> started =
        em.createNativeQuery("select * from portal.start_recalls(?)")
            .setParameter(1, Timestamp.from(clock.instant()))
            .getResultList();
    for (Object[] row : started) {
      Map<String, ?> what =
          Map.of("service", row[1], "cause", row[2], "action", row[3], "people", row[4]);
      evidence.write(Act.RECALL_ASKED, (UUID) row[0], null, what);
      tell(tenant, MailTemplate.RECALL_STARTED, row[5]);
    }
    return started.size();
  }

  /**
   * @return how many the operator was reminded of
   */
  @SuppressWarnings("unchecked")
  public int remind(@Tenant UUID tenant) {
    List<Object[]> late = em.createNativeQuery(LATE).getResultList();
    for (Object[] row : late) {
      evidence.write(Act.RECALL_REMINDED, (UUID) row[0], null, Map.of("due", row[1].toString()));
      tell(tenant, MailTemplate.RECALL_LATE, row[1]);
    }
    return late.size();
  }

  private void tell(UUID tenant, MailTemplate template, Object due) {
    LocalDate last = ((Date) due).toLocalDate();
    List<?> operator = em.createNativeQuery(OPERATOR).getResultList();
    if (!operator.isEmpty())
      outbox.toDesk(tenant, operator.get(0).toString(), template, Map.of("due", last));
  }
}
