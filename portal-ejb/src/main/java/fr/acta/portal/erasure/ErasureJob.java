package fr.acta.portal.erasure;

import fr.acta.portal.evidence.Act;
import fr.acta.portal.evidence.EvidenceRecord;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.Tenant;
import fr.acta.portal.tenancy.TenantScoped;
import fr.acta.portal.tenancy.WhileClosed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Carries confirmed erasures out, store by store; safe on every node, and taken up again. */
@Stateless
@TenantScoped(Audience.JOB)
@WhileClosed
public class ErasureJob {
  /** Before another node takes up what this one claimed, and between two tries. */
  static final Duration PATIENCE = Duration.ofMinutes(1);

  private static final String CONFIRMED =
      "select * from portal.erasure where tenant_id = portal.tenant() and state = 'CONFIRMED' and not portal.is_held(tenant_id, person_id, null) order by id limit 20 for update skip locked";
  private static final String OPEN =
      "insert into portal.erasure_store (tenant_id, erasure_id, store, next_at) values (portal.tenant(), cast(? as uuid), ?, ?)";
  // The ledger first: an erasure that it does not know could be undone by a restore.
  private static final String CLAIM =
      "update portal.erasure_store set attempts = attempts + 1, next_at = ?"
          + " where tenant_id = portal.tenant() and (erasure_id, store) in (select s.erasure_id, s.store from portal.erasure_store s"
          + " where s.tenant_id = portal.tenant() and s.done_at is null and s.next_at <= ? and (s.store = 'LEDGER' or not exists"
          + " (select from portal.erasure_store l where l.tenant_id = s.tenant_id and l.erasure_id = s.erasure_id and l.store = 'LEDGER' and l.done_at is null))"
          + " order by s.next_at limit 20 for update skip locked) returning erasure_id, store, reference";
  private static final String DONE =
      "update portal.erasure_store set done_at = ?, reference = null where tenant_id = portal.tenant() and erasure_id = cast(? as uuid) and store = ? and done_at is null";
  private static final String ERASE =
      "select portal.erase(cast(? as uuid), cast(? as uuid), ?, cast(? as jsonb), ?)";
  private static final String LEFT =
      "select count(*) from portal.erasure_store where tenant_id = portal.tenant() and erasure_id = cast(? as uuid) and done_at is null";
  private static final String POSTPONE =
      "update portal.erasure_store set next_at = ? where tenant_id = portal.tenant() and erasure_id = cast(? as uuid) and store = 'REMAINDER'";

  @PersistenceContext private EntityManager em;
  @Inject private Counts counts;
  @Inject private ErasureNote note;
  @Inject private EvidenceRecord evidence;
  @Inject private Clock clock;

  @SuppressWarnings("unchecked")
  public List<UUID> tenantsWithErasure() {
    return em.createNativeQuery("select portal.tenants_with_erasure(?)")
        .setParameter(1, now())
        .getResultList();
  }

  /** Takes what is due; after {@link #PATIENCE} it is due again unless it was done. */
  @SuppressWarnings("unchecked")
  public List<DueStore> claim(@Tenant UUID tenant) {
    List<Erasure> confirmed = em.createNativeQuery(CONFIRMED, Erasure.class).getResultList();
    for (Erasure erasure : confirmed) {
      erasure.start();
      open(erasure, Store.LEDGER, clock.instant());
      open(erasure, Store.DATABASE, clock.instant());
    }
    em.flush();
    List<Object[]> rows =
        em.createNativeQuery(CLAIM)
            .setParameter(1, Timestamp.from(clock.instant().plus(PATIENCE)))
            .setParameter(2, now())
            .getResultList();
    List<DueStore> due = new ArrayList<>();
    for (Object[] row : rows) {
      Erasure of = em.find(Erasure.class, row[0]);
      Store store = Store.valueOf((String) row[1]);
      due.add(new DueStore(of.id(), of.personId(), of.desk(), store, (String) row[2]));
    }
    return due;
  }

  /** Her rows go, in this one transaction. A second try finds it done and does nothing. */
  public void erase(@Tenant UUID tenant, UUID id) {
    Erasure erasure = locked(id);
    if (erasure.state() != Erasure.State.RUNNING) return;
    sweep(erasure, Store.DATABASE);
    settle(erasure);
  }

  /** A store outside the database is done. */
  public void done(@Tenant UUID tenant, UUID id, Store store) {
    Erasure erasure = locked(id);
    int marked =
        em.createNativeQuery(DONE)
            .setParameter(1, now())
            .setParameter(2, id.toString())
            .setParameter(3, store.name())
            .executeUpdate();
    if (marked > 0) settle(erasure);
  }

  /** What was kept to answer her follows, once she is answered. */
  public void complete(@Tenant UUID tenant, UUID id) {
    Erasure erasure = locked(id);
    if (!isAnswered(erasure)) {
      em.createNativeQuery(POSTPONE)
          .setParameter(1, Timestamp.from(clock.instant().plus(PATIENCE)))
          .setParameter(2, id.toString())
          .executeUpdate();
      return;
    }
    long rows = sweep(erasure, Store.REMAINDER);
    record(Act.ERASURE_COMPLETED, erasure, Map.of("rows", rows));
  }

  private long sweep(Erasure erasure, Store store) {
    Object rows =
        em.createNativeQuery(ERASE)
            .setParameter(1, erasure.tenantId().toString())
            .setParameter(2, erasure.id().toString())
            .setParameter(3, store.name())
            .setParameter(4, ErasurePlan.of(erasure.desk()))
            .setParameter(5, now())
            .getSingleResult();
    return ((Number) rows).longValue();
  }

  /** With its last store the whole is done, proved, and noted on the ticket that waits for it. */
  private void settle(Erasure erasure) {
    Object left =
        em.createNativeQuery(LEFT).setParameter(1, erasure.id().toString()).getSingleResult();
    if (((Number) left).intValue() > 0) return;
    Instant now = clock.instant();
    List<TableFate> tables = counts.after(erasure);
    long rows = tables.stream().mapToLong(t -> t.getDeleted() + t.getBlanked()).sum();
    byte[] proof = Proof.of(tables);
    erasure.done(rows, proof, now);
    open(erasure, Store.REMAINDER, now);
    em.flush();
    String hash = HexFormat.of().formatHex(proof);
    if (erasure.rule() != null) {
      Map<String, ?> what = Map.of("rule", erasure.rule(), "rows", rows, "sha256", hash);
      record(Act.ERASED_BY_RULE, erasure, what);
      return;
    }
    if (erasure.isRepeated()) {
      record(Act.ERASURE_REPEATED, erasure, Map.of("rows", rows, "sha256", hash));
      return;
    }
    record(
        rows == 0 ? Act.ERASURE_FOUND_NOTHING : Act.ERASURE_DONE,
        erasure,
        Map.of("rows", rows, "counts", Proof.text(tables), "sha256", hash));
    note.write(erasure, tables, hash);
  }

  private boolean isAnswered(Erasure erasure) {
    return (Boolean)
        em.createNativeQuery("select portal.is_answered(cast(? as uuid), cast(? as uuid))")
            .setParameter(1, erasure.tenantId().toString())
            .setParameter(2, erasure.personId().toString())
            .getSingleResult();
  }

  private void open(Erasure erasure, Store store, Instant due) {
    em.createNativeQuery(OPEN)
        .setParameter(1, erasure.id().toString())
        .setParameter(2, store.name())
        .setParameter(3, Timestamp.from(due))
        .executeUpdate();
  }

  private Erasure locked(UUID id) {
    return em.find(Erasure.class, id, LockModeType.PESSIMISTIC_WRITE);
  }

  /** Nobody's on the record: what is about her goes, and this is to stay. */
  private void record(Act act, Erasure erasure, Map<String, ?> payload) {
    UUID object = erasure.ticketId() == null ? erasure.id() : erasure.ticketId();
    evidence.write(erasure.tenantId(), act, object, null, payload);
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
