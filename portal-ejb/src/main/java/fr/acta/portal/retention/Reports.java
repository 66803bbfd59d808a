package fr.acta.portal.retention;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the runs did, as far as the caller's role may see. */
@Dependent
class Reports {
  private static final String TABLES =
      "select about, erased, emptied, anonymised, held, first_day, last_day from portal.retention_count"
          + " where tenant_id = cast(? as uuid) and run_id = cast(? as uuid) order by about";
  private static final String RUN =
      "select r.tenant_id, r.id, r.rule, r.state, r.automatic, r.wanted_at, r.done_at, encode(r.report_sha256, 'hex'), o.name,"
          + " (select coalesce(sum(c.erased + c.emptied + c.anonymised), 0) from portal.retention_count c where c.tenant_id = r.tenant_id and c.run_id = r.id),"
          + " (select coalesce(sum(c.held), 0) from portal.retention_count c where c.tenant_id = r.tenant_id and c.run_id = r.id)"
          + " from portal.retention_run r join portal.client_organisation o on o.tenant_id = r.tenant_id";
  private static final String LATEST = RUN + " order by r.wanted_at desc, r.id desc limit 100";
  private static final String ONE =
      RUN + " where r.tenant_id = cast(? as uuid) and r.id = cast(? as uuid)";

  @PersistenceContext private EntityManager em;

  @SuppressWarnings("unchecked")
  List<PurgedTable> tables(UUID tenant, UUID run) {
    List<Object[]> rows =
        em.createNativeQuery(TABLES)
            .setParameter(1, tenant.toString())
            .setParameter(2, run.toString())
            .getResultList();
    return rows.stream().map(PurgedTable::new).toList();
  }

  @SuppressWarnings("unchecked")
  List<PurgeRun> latest() {
    List<Object[]> rows = em.createNativeQuery(LATEST).getResultList();
    return rows.stream().map(row -> new PurgeRun(row, List.of())).toList();
  }

  @SuppressWarnings("unchecked")
  Optional<PurgeRun> one(UUID tenant, UUID run) {
    List<Object[]> rows =
        em.createNativeQuery(ONE)
            .setParameter(1, tenant.toString())
            .setParameter(2, run.toString())
            .getResultList();
    return rows.stream().map(row -> new PurgeRun(row, tables(tenant, run))).findFirst();
  }
}
