package fr.acta.portal.notice;

import fr.acta.portal.evidence.Act;
import fr.acta.portal.evidence.EvidenceRecord;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.LegalClock;
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
 * Reminds HR of people who are still not informed: a week after a campaign began, and a week before
 * a quarantine ends. The database lets one node only send each reminder; where everybody is
 * informed by then, none is sent.
 */
@Stateless
@TenantScoped(Audience.JOB)
public class InformationReminderJob {
  private static final String CLAIM =
      "insert into portal.information_reminder (tenant_id, stage, about, day, people, sent_at)"
          + " select d.tenant_id, d.stage, d.about, d.day, case d.stage when 'QUARANTINE'"
          + " then (select count(*) from portal.person p where p.quarantined_until = d.day and (p.contract_end is null or p.contract_end >= portal.today()))"
          + " else (select count(*) from portal.information_campaign c join portal.notice_version v on v.tenant_id = c.tenant_id"
          + " and v.subscription_id = c.subscription_id and v.number = c.notice_version join portal.information_of_staff(?1) i"
          + " on i.subscription_id = c.subscription_id and i.group_id is not distinct from v.group_id"
          + " where c.id = d.about and i.state not in ('INFORMED', 'ACKNOWLEDGED')) end, ?1"
          + " from portal.information_reminders(?2) d where d.tenant_id = portal.tenant() on conflict do nothing returning stage, about, day, people";
  private static final String SERVICE =
      "select s.service, s.service || coalesce('.' || v.group_id, '') from portal.information_campaign c join portal.subscription s on s.tenant_id = c.tenant_id"
          + " and s.id = c.subscription_id join portal.notice_version v on v.tenant_id = c.tenant_id and v.subscription_id = c.subscription_id and v.number = c.notice_version"
          + " where c.id = cast(? as uuid)";

  @PersistenceContext private EntityManager em;
  @Inject private HrMail mail;
  @Inject private EvidenceRecord evidence;
  @Inject private Clock clock;

  @SuppressWarnings("unchecked")
  public List<UUID> tenantsWithReminders() {
    return em.createNativeQuery("select portal.tenants_with_information_reminders(?)")
        .setParameter(1, today())
        .getResultList();
  }

  /**
   * @return how many reminders were sent
   */
  @SuppressWarnings("unchecked")
  public int remind(@Tenant UUID tenant) {
    List<Object[]> claimed =
        em.createNativeQuery(CLAIM)
            .setParameter(1, Timestamp.from(clock.instant()))
            .setParameter(2, today())
            .getResultList();
    List<Object[]> open = claimed.stream().filter(row -> ((Number) row[3]).intValue() > 0).toList();
    for (Object[] row : open) remind(row);
    return open.size();
  }

  private void remind(Object[] row) {
    String stage = (String) row[0];
    UUID about = (UUID) row[1];
    LocalDate day = ((Date) row[2]).toLocalDate();
    int people = ((Number) row[3]).intValue();
    if (stage.equals("QUARANTINE")) mail.quarantineEnds(day, people);
    else unfinished(about, people);
    evidence.write(
        Act.HR_REMINDED,
        about,
        null,
        Map.of("stage", stage, "day", day.toString(), "people", people));
  }

  private void unfinished(UUID campaign, int people) {
    Object[] service =
        (Object[])
            em.createNativeQuery(SERVICE).setParameter(1, campaign.toString()).getSingleResult();
    mail.unfinished((String) service[0], (String) service[1], people);
  }

  private Date today() {
    return Date.valueOf(LocalDate.ofInstant(clock.instant(), LegalClock.PARIS));
  }
}
