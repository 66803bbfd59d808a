package fr.acta.portal.retention;

import fr.acta.portal.datamap.Keeping;
import fr.acta.portal.evidence.Act;
import fr.acta.portal.evidence.EvidenceRecord;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.Tenant;
import fr.acta.portal.tenancy.TenantScoped;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Carries purges out, a small batch a transaction: a node that is lost takes back the batch that it
 * was at and nothing else, and any node goes on from there.
 */
@Stateless
@TenantScoped(Audience.JOB)
public class PurgeJob {
  /** Rows of one table in one transaction, without those that go with them. */
  static final int BATCH = 200;

  private static final String START =
      "select portal.start_purges(cast(? as jsonb), cast(? as jsonb), ?)";
  private static final String NEXT =
      "select id, rule from portal.retention_run where tenant_id = portal.tenant() and state = 'WANTED'"
          + " order by wanted_at, id limit 1 for update skip locked";
  private static final String PURGE =
      "select portal.purge(cast(? as uuid), cast(? as jsonb), cast(? as jsonb), ?, ?)";
  private static final String END =
      "select cast(portal.end_purge(cast(? as uuid), cast(? as jsonb), cast(? as jsonb), ?) as text)";
  private static final String DONE =
      "update portal.retention_run set state = 'DONE', done_at = ?, report_sha256 = ? where tenant_id = portal.tenant() and id = cast(? as uuid)";

  @PersistenceContext private EntityManager em;
  @Inject private Clock clock;
  @Inject private Reports reports;
  @Inject private EvidenceRecord evidence;

  @SuppressWarnings("unchecked")
  public List<UUID> tenantsWithPurges() {
    return em.createNativeQuery("select portal.tenants_with_purges()").getResultList();
  }

  /**
   * Once a legal day, whichever node asks first.
   *
   * @return how many automatic rules found something
   */
  public int start(@Tenant UUID tenant) {
    Object started =
        em.createNativeQuery(START)
            .setParameter(1, RetentionPlan.json(RetentionPlan.items()))
            .setParameter(2, RetentionPlan.ties())
            .setParameter(3, now())
            .getSingleResult();
    return ((Number) started).intValue();
  }

  /**
   * One batch of the oldest run that no other node is at, or its report when nothing is left.
   *
   * @return whether there may be more
   */
  public boolean work(@Tenant UUID tenant) {
    List<?> next = em.createNativeQuery(NEXT).getResultList();
    if (next.isEmpty()) return false;
    Object[] run = (Object[]) next.get(0);
    List<RetentionPlan.Item> items = RetentionPlan.of(Keeping.valueOf((String) run[1]));
    for (RetentionPlan.Item item : items) if (purge(run[0], item) > 0) return true;
    end(tenant, (UUID) run[0], (String) run[1], items);
    return true;
  }

  private long purge(Object run, RetentionPlan.Item item) {
    Object taken =
        em.createNativeQuery(PURGE)
            .setParameter(1, run.toString())
            .setParameter(2, item.json().toString())
            .setParameter(3, RetentionPlan.ties())
            .setParameter(4, BATCH)
            .setParameter(5, now())
            .getSingleResult();
    return ((Number) taken).longValue();
  }

  private void end(UUID tenant, UUID run, String rule, List<RetentionPlan.Item> items) {
    em.createNativeQuery(END)
        .setParameter(1, run.toString())
        .setParameter(2, RetentionPlan.json(items))
        .setParameter(3, RetentionPlan.ties())
        .setParameter(4, now())
        .getSingleResult();
    List<PurgedTable> tables = reports.tables(tenant, run);
    byte[] hash = PurgedTable.hash(tables);
    em.createNativeQuery(DONE)
        .setParameter(1, now())
        .setParameter(2, hash)
        .setParameter(3, run.toString())
        .executeUpdate();
    String counts = PurgedTable.text(tables);
    evidence.write(
        Act.RETENTION_DONE,
        run,
        null,
        Map.of("rule", rule, "counts", counts, "sha256", HexFormat.of().formatHex(hash)));
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
