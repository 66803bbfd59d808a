package fr.acta.portal.ticket;

import fr.acta.portal.tenancy.CurrentScope;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads a queue in two statements, however many tickets there are. Policies choose the tenants. */
@Dependent
class Queues {
  private static final String COUNTS =
      "select (select count(*) from (select from portal.ticket where desk = ?1 and closed_at is null limit 1000) n),"
          + " (select count(*) from (select from portal.ticket where desk = ?1 and closed_at is null and state = 'NEW' limit 1000) n),"
          + " (select count(*) from (select from portal.ticket where desk = ?1 and closed_at is null"
          + " and legal_end between (select portal.today()) and (select portal.today() + 7) and suspended_since is null limit 1000) n),"
          + " (select count(*) from (select from portal.ticket where desk = ?1 and closed_at is null and legal_end < (select portal.today()) and suspended_since is null limit 1000) n),"
          + " (select count(*) from (select from portal.ticket where desk = ?1 and closed_at is null and state = 'WAITING' limit 1000) n),"
          + " (select count(*) from (select from portal.ticket where desk = 'CLIENT' and closed_at is null limit 1000) n),"
          + " (select count(*) from (select from portal.ticket where desk = ?1 and closed_at is not null limit 1000) n)";

  @PersistenceContext private EntityManager em;
  @Inject private CurrentScope scope;

  QueuePage read(Desk desk, QueueSearch search) {
    Desk shown = search.view() == QueueView.WITH_CLIENT ? Desk.CLIENT : desk;
    QueueKey key = QueueKey.of(search.view(), search.after());
    String sql = search.isFiltered() ? search.view().foundRows() : search.view().rows();
    Query query =
        em.createNativeQuery(sql)
            .setParameter(1, shown.name())
            .setParameter(2, key.date())
            .setParameter(3, key.id());
    if (search.isFiltered()) {
      query.setParameter(4, search.clientPattern()).setParameter(5, search.textPattern());
    }
    @SuppressWarnings("unchecked")
    List<Object[]> read = query.getResultList();
    List<QueueRow> rows = read.stream().map(row -> new QueueRow(row, scope.account())).toList();
    return new QueuePage(rows, counts(desk));
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
