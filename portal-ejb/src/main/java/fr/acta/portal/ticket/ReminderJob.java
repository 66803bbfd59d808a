package fr.acta.portal.ticket;

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
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Reminds desks of deadlines; the database lets one node only send each reminder. */
@Stateless
@TenantScoped(Audience.JOB)
public class ReminderJob {
  private static final String CLAIM =
      "with due as (select * from portal.due_reminders(?1) where tenant_id = portal.tenant())"
          + " insert into portal.ticket_reminder (tenant_id, ticket_id, stage, legal_end, sent_at)"
          + " select tenant_id, ticket_id, stage, legal_end, ?2 from due on conflict do nothing"
          + " returning ticket_id, stage";

  @PersistenceContext private EntityManager em;
  @Inject private Clock clock;
  @Inject private Tickets tickets;
  @Inject private EvidenceRecord evidence;
  @Inject private DeskMail desks;

  @SuppressWarnings("unchecked")
  public List<UUID> tenantsWithReminders() {
    return em.createNativeQuery("select portal.tenants_with_reminders(?)")
        .setParameter(1, Date.valueOf(today()))
        .getResultList();
  }

  /** Of several stages reached at once, only the gravest is worth a mail. */
  public void remind(@Tenant UUID tenant) {
    @SuppressWarnings("unchecked")
    List<Object[]> claimed =
        em.createNativeQuery(CLAIM)
            .setParameter(1, Date.valueOf(today()))
            .setParameter(2, Timestamp.from(clock.instant()))
            .getResultList();
    Map<UUID, Stage> gravest = new TreeMap<>();
    for (Object[] row : claimed)
      gravest.merge(
          (UUID) row[0],
          Stage.valueOf((String) row[1]),
          (one, other) -> one.compareTo(other) > 0 ? one : other);
    gravest.forEach((id, stage) -> remind(tenant, id, stage));
  }

  private void remind(UUID tenant, UUID id, Stage stage) {
    Optional<Ticket> found = tickets.find(tenant, id);
    if (found.isEmpty()) return;
    Ticket ticket = found.get();
    boolean late = stage == Stage.LATE;
    if (late) ticket.escalated(clock.instant());
    evidence.write(
        late ? Act.TICKET_ESCALATED : Act.DESK_REMINDED,
        id,
        ticket.personId(),
        Map.of("stage", stage.name(), "legalEnd", ticket.legalEnd().toString()));
    // Of the client's tickets the DPO hears as well: it watches over them.
    desks.tell(ticket, Desk.DPO, stage.template());
    if (ticket.desk() == Desk.CLIENT) desks.tell(ticket, Desk.CLIENT, stage.template());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), LegalClock.PARIS);
  }
}
