package fr.acta.portal.restriction;

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

/** Looks for locks that end, on every node. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
// Not a transaction attribute: Payara does not see one on a timer's method.
@TransactionManagement(TransactionManagementType.BEAN)
public class RestrictionTimer {
  private static final Logger LOG = Logger.getLogger(RestrictionTimer.class.getName());

  private final AtomicBoolean running = new AtomicBoolean();

  @Inject private RestrictionJob job;

  @Schedule(hour = "*", minute = "*/10", second = "40", persistent = false)
  void tick() {
    if (!running.compareAndSet(false, true)) return;
    try {
      job.tenantsWithToldLocks().forEach(this::lift);
    } catch (RuntimeException e) {
      LOG.warning("Locks wait: " + e.getClass().getSimpleName());
    } finally {
      running.set(false);
    }
  }

  /** One organisation's trouble does not hold up the others. */
  private void lift(UUID tenant) {
    try {
      int lifted;
      do lifted = job.liftTold(tenant);
      while (lifted > 0);
    } catch (RuntimeException e) {
      LOG.warning("Locks of " + tenant + " wait: " + e.getClass().getSimpleName());
    }
  }
}
