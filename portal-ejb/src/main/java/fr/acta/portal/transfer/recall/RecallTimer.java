package fr.acta.portal.transfer.recall;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Logger;

/** Looks each minute for what an event or a new day calls back, on every node. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
// Not a transaction attribute: Payara does not see one on a timer's method.
@TransactionManagement(TransactionManagementType.BEAN)
public class RecallTimer {
  private static final Logger LOG = Logger.getLogger(RecallTimer.class.getName());

  private final AtomicBoolean running = new AtomicBoolean();

  @Inject private RecallJob job;

  @Schedule(hour = "*", minute = "*", second = "50", persistent = false)
  void tick() {
    if (!running.compareAndSet(false, true)) return;
    try {
      job.tenantsWithRecalls().forEach(this::recall);
    } catch (RuntimeException e) {
      LOG.warning("Recalls wait: " + e.getClass().getSimpleName());
    } finally {
      running.set(false);
    }
  }

  /** One organisation's trouble does not hold up the others. */
  private void recall(UUID tenant) {
    try {
      job.start(tenant);
      job.remind(tenant);
    } catch (RuntimeException e) {
      LOG.warning("Recalls of " + tenant + " wait: " + e.getClass().getSimpleName());
    }
  }
}
