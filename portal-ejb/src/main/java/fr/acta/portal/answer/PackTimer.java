package fr.acta.portal.answer;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Logger;

/** Looks for packs to build and to destroy, on every node. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
// Not a transaction attribute: Payara does not see one on a timer's method.
@TransactionManagement(TransactionManagementType.BEAN)
public class PackTimer {
  private static final Logger LOG = Logger.getLogger(PackTimer.class.getName());

  private final AtomicBoolean running = new AtomicBoolean();

  @Inject private PackJob job;

  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  void tick() {
    if (!running.compareAndSet(false, true)) return;
    try {
      job.tenantsWithPack().forEach(this::work);
    } catch (RuntimeException e) {
      LOG.warning("Packs wait: " + e.getClass().getSimpleName());
    } finally {
      running.set(false);
    }
  }

  /** One organisation's trouble does not hold up the others. */
  private void work(UUID tenant) {
    try {
      while (job.destroy(tenant) > 0) continue;
      for (Optional<UUID> next; (next = job.begin(tenant)).isPresent(); )
        job.build(tenant, next.get());
    } catch (RuntimeException e) {
      LOG.warning("Packs of " + tenant + " wait: " + e.getClass().getSimpleName());
    }
  }
}
