package fr.acta.portal.erasure;

import fr.acta.portal.tenancy.Turn;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.logging.Logger;

/**
 * Claim, call, finish: the ledger's disk and the identity provider are only ever called outside a
 * transaction. Runs on every node.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
// Not a transaction attribute: Payara does not see one on a timer's method.
@TransactionManagement(TransactionManagementType.BEAN)
public class ErasureTimer {
  private static final Logger LOG = Logger.getLogger(ErasureTimer.class.getName());

  private final Turn turn = new Turn(ErasureTimer.class, "Erasures");

  @Inject private ErasureJob job;
  @Inject private Ledger ledger;
  @Inject private Accounts accounts;
  @Inject private Clock clock;

  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  public void tick() {
    turn.take(() -> job.tenantsWithErasure().forEach(this::work));
  }

  /** What one store opens for the next is taken up at once. */
  private void work(UUID tenant) {
    List<DueStore> due = job.claim(tenant);
    while (!due.isEmpty()) {
      due.forEach(one -> each(tenant, one));
      due = job.claim(tenant);
    }
  }

  /** One store's trouble does not hold up the others: it stays open, and is tried again. */
  private void each(UUID tenant, DueStore due) {
    try {
      carryOut(tenant, due);
    } catch (RuntimeException e) {
      LOG.warning(
          due.store() + " of erasure " + due.erasure() + " waits: " + e.getClass().getSimpleName());
    }
  }

  private void carryOut(UUID tenant, DueStore due) {
    switch (due.store()) {
      case LEDGER -> {
        ledger.add(tenant, due.person(), due.desk(), due.erasure(), clock.instant());
        job.done(tenant, due.erasure(), Store.LEDGER);
      }
      case DATABASE -> job.erase(tenant, due.erasure());
      case ACCOUNT -> {
        accounts.delete(due.reference());
        job.done(tenant, due.erasure(), Store.ACCOUNT);
      }
      case REMAINDER -> job.complete(tenant, due.erasure());
    }
  }
}
