package fr.acta.portal.ticket;

import fr.acta.portal.tenancy.CurrentScope;
import fr.acta.portal.tenancy.LegalClock;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Reads a queue in two statements, however many tickets there are, and two more where some are
 * suspended. Policies choose the tenants.
 */
@Dependent
class Queues {
  private static final String COUNTS =
      "select (select count(*) from (select from portal.ticket where desk = ?1 and closed_at is null limit 100) n),"
          + " (select count(*) from (select from portal.ticket where desk = ?1 and closed_at is null and state = 'NEW' limit 100) n),"
          + " (select count(*) from (select from portal.ticket where desk = ?1 and closed_at is null"
          + " and legal_end between (select portal.today()) and (select portal.today() + 7) and suspended_since is null limit 100) n),"
          + " (select count(*) from (select from portal.ticket where desk = ?1 and closed_at is null and legal_end < (select portal.today()) and suspended_since is null limit 100) n),"
          + " (select count(*) from (select from portal.ticket where desk = ?1 and closed_at is null and state = 'WAITING' limit 100) n),"
          + " (select count(*) from (select from portal.ticket where desk = 'CLIENT' and closed_at is null limit 100) n),"
          + " (select count(*) from (select from portal.execution_task e join portal.ticket t on t.tenant_id = e.tenant_id and t.id = e.ticket_id"
          + " and t.closed_at is null where e.hands = 'OPERATOR' and e.done_at is null limit 100) n),"
          + " (select count(*) from (select from portal.ticket where desk = ?1 and closed_at is not null limit 100) n)";

  @PersistenceContext private EntityManager em;
  @Inject private CurrentScope scope;
  @Inject private Clock clock;

  QueuePage read(Desk desk, QueueSearch search) {
    QueueKey key = QueueKey.of(search.view(), search.after());
    String sql = search.isFiltered() ? search.view().foundRows() : search.view().rows();
    Query query =
        em.createNativeQuery(sql)
            .setParameter(1, search.view().of(desk).name())
            .setParameter(2, key.date())
            .setParameter(3, key.id());
    if (search.isFiltered()) {
      query.setParameter(4, search.clientPattern()).setParameter(5, search.textPattern());
    }
    @SuppressWarnings("unchecked")
    List<Object[]> read = query.getResultList();
    List<QueueRow> rows = read.stream().map(row -> new QueueRow(row, scope.account())).toList();
    project(rows.stream().filter(row -> row.getSuspendedSince() != null).toList());
    return new QueuePage(rows, counts(desk));
  }

  /** What stands in the table is the date of an answer on the day of the question. */
  private void project(List<QueueRow> suspended) {
    if (suspended.isEmpty()) return;
    LocalDate today = LocalDate.ofInstant(clock.instant(), LegalClock.PARIS);
    List<UUID> ids = suspended.stream().map(QueueRow::getId).toList();
    Map<UUID, Ticket> tickets =
        em.createQuery("select t from Ticket t where t.id in :ids", Ticket.class)
            .setParameter("ids", ids)
            .getResultStream()
            .collect(Collectors.toMap(Ticket::id, ticket -> ticket));
    Map<UUID, List<Suspension>> suspensions =
        em.createQuery("select s from Suspension s where s.ticketId in :ids", Suspension.class)
            .setParameter("ids", ids)
            .getResultStream()
            .collect(Collectors.groupingBy(Suspension::ticketId));
    for (QueueRow row : suspended) {
      Ticket ticket = tickets.get(row.getId());
      row.project(ticket.deadline(suspensions.get(row.getId()), today).legalEnd());
    }
  }

  private Map<QueueView, Integer> counts(Desk desk) {
    Object[] read =
        (Object[]) em.createNativeQuery(COUNTS).setParameter(1, desk.name()).getSingleResult();
    Map<QueueView, Integer> counts = new EnumMap<>(QueueView.class);
    for (QueueView view : QueueView.values()) {
      counts.put(view, ((Number) read[view.ordinal()]).intValue());
    }
    return counts;
  }
}
