package fr.acta.portal.retention;

import fr.acta.portal.datamap.Keeping;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What is due today, as the purge itself finds it. */
@Dependent
class Due {
  private static final int FEW = 5;
  private static final String COUNTS =
      "select rule, about, act, tenant, due, held from portal.retention_due(cast(? as jsonb), cast(? as jsonb))";
  private static final String SAMPLES =
      "select client, since, due, held, reference from portal.retention_samples(cast(? as jsonb), cast(? as jsonb), ?)";

  @PersistenceContext private EntityManager em;

  /** How many rows each of the rules would take, and how many are held. */
  Map<Keeping, long[]> all() {
    return counts(RetentionPlan.items()).stream()
        .collect(
            Collectors.toMap(
                row -> Keeping.valueOf((String) row[0]),
                row -> new long[] {number(row[4]), number(row[5])},
                (a, b) -> new long[] {a[0] + b[0], a[1] + b[1]}));
  }

  List<DueTable> tables(Keeping rule) {
    List<RetentionPlan.Item> items = RetentionPlan.of(rule);
    List<Object[]> counts = counts(items);
    return items.stream()
        .map(item -> table(item, counts))
        .filter(t -> t.getDue() + t.getHeld() > 0)
        .toList();
  }

  /** The organisations in which the rule has something to do. */
  List<UUID> tenants(Keeping rule) {
    return counts(RetentionPlan.of(rule)).stream()
        .filter(row -> number(row[4]) > 0)
        .map(row -> (UUID) row[3])
        .distinct()
        .toList();
  }

  private DueTable table(RetentionPlan.Item item, List<Object[]> counts) {
    List<Object[]> mine =
        counts.stream()
            .filter(
                row -> row[1].equals(item.table().getName()) && row[2].equals(item.act().name()))
            .toList();
    long due = mine.stream().mapToLong(row -> number(row[4])).sum();
    long held = mine.stream().mapToLong(row -> number(row[5])).sum();
    return new DueTable(item, due, held, mine.isEmpty() ? List.of() : samples(item));
  }

  @SuppressWarnings("unchecked")
  private List<DueTable.Sample> samples(RetentionPlan.Item item) {
    List<Object[]> rows =
        em.createNativeQuery(SAMPLES)
            .setParameter(1, item.json().toString())
            .setParameter(2, RetentionPlan.ties())
            .setParameter(3, FEW)
            .getResultList();
    return rows.stream().map(DueTable.Sample::new).toList();
  }

  @SuppressWarnings("unchecked")
  private List<Object[]> counts(List<RetentionPlan.Item> items) {
    return em.createNativeQuery(COUNTS)
        .setParameter(1, RetentionPlan.json(items))
        .setParameter(2, RetentionPlan.ties())
        .getResultList();
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }
}
