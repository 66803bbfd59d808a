package fr.acta.portal.erasure;

import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.Tenant;
import fr.acta.portal.tenancy.TenantScoped;
import fr.acta.portal.tenancy.WhileClosed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** After a restore: who is on the ledger, and in the database all the same, is erased again. */
@Stateless
@TenantScoped(Audience.JOB)
@WhileClosed
public class ReplayJob {
  private static final String MISSING = "select portal.erasures_missing(?)";
  // No backup is as old as that, and what the database knew of it is gone by then.
  private static final String OLDEST =
      "select cast(? as timestamptz) - portal.term_of(r.term) from portal.retention_rule r where r.code = 'DOSSIER'";
  private static final String STORE =
      "insert into portal.erasure_store (tenant_id, erasure_id, store, next_at) values (portal.tenant(), cast(? as uuid), 'DATABASE', ?) on conflict do nothing";

  @PersistenceContext private EntityManager em;
  @Inject private Ledger ledger;
  @Inject private Clock clock;

  /** None as long as this database knows every erasure of the ledger. */
  @SuppressWarnings("unchecked")
  public List<UUID> tenantsWithPeople() {
    if (missing().isEmpty()) return List.of();
    return em.createNativeQuery("select portal.tenants_with_people()").getResultList();
  }

  /**
   * Finds the tenant's people whom the ledger calls erased and this database does not, and opens
   * their erasure.
   *
   * @return how many people must still go
   */
  @SuppressWarnings("unchecked")
  public int reopen(@Tenant UUID tenant) {
    Map<String, List<LedgerEntry>> missing = missing();
    if (missing.isEmpty()) return 0;
    List<UUID> people =
        em.createNativeQuery("select portal.people_of(cast(? as uuid))")
            .setParameter(1, tenant.toString())
            .getResultList();
    int waiting = 0;
    for (UUID person : people) {
      for (LedgerEntry entry : missing.getOrDefault(ledger.hash(tenant, person), List.of())) {
        again(tenant, person, entry);
        waiting++;
      }
    }
    return waiting;
  }

  @SuppressWarnings("unchecked")
  private Map<String, List<LedgerEntry>> missing() {
    // The same erasure may stand there twice.
    Instant oldest = oldest();
    Map<UUID, LedgerEntry> all =
        ledger.entries().stream()
            .filter(entry -> entry.at().isAfter(oldest))
            .collect(Collectors.toMap(LedgerEntry::erasure, Function.identity(), (a, b) -> a));
    if (all.isEmpty()) return Map.of();
    String ids = all.keySet().stream().map(UUID::toString).collect(Collectors.joining(","));
    Set<UUID> unknown =
        Set.copyOf(em.createNativeQuery(MISSING).setParameter(1, ids).getResultList());
    return all.values().stream()
        .filter(entry -> unknown.contains(entry.erasure()))
        .collect(Collectors.groupingBy(LedgerEntry::hash));
  }

  private Instant oldest() {
    return ((Timestamp)
            em.createNativeQuery(OLDEST)
                .setParameter(1, Timestamp.from(clock.instant()))
                .getSingleResult())
        .toInstant();
  }

  /** One that the backup had caught before its end goes on where it stood. */
  private void again(UUID tenant, UUID person, LedgerEntry entry) {
    Erasure known = em.find(Erasure.class, entry.erasure());
    if (known == null) {
      em.persist(Erasure.again(tenant, entry.erasure(), person, entry.desk(), clock.instant()));
      em.flush();
    } else if (known.state() == Erasure.State.PROPOSED) {
      throw new IllegalStateException("on the ledger and not confirmed: " + entry.erasure());
    } else if (known.state() == Erasure.State.CONFIRMED) {
      // The job starts it.
      return;
    }
    em.createNativeQuery(STORE)
        .setParameter(1, entry.erasure().toString())
        .setParameter(2, Timestamp.from(clock.instant()))
        .executeUpdate();
  }
}
