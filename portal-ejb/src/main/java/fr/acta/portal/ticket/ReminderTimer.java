package fr.acta.portal.ticket;

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

/** Looks each minute for deadlines that come near, on every node. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
// Not a transaction attribute: Payara does not see one on a timer's method.
@TransactionManagement(TransactionManagementType.BEAN)
public class ReminderTimer {
  private static final Logger LOG = Logger.getLogger(ReminderTimer.class.getName());

  private final AtomicBoolean running = new AtomicBoolean();

  @Inject private ReminderJob job;

  @Schedule(hour = "*", minute = "*", second = "0", persistent = false)
  void tick() {
    if (!running.compareAndSet(false, true)) return;
    try {
      job.tenantsWithReminders().forEach(this::remind);
    } catch (RuntimeException e) {
      LOG.warning("Reminders wait: " + e.getClass().getSimpleName());
    } finally {
      running.set(false);
    }
  }

  /** One organisation's trouble does not hold up the others. */
  private void remind(UUID tenant) {
    try {
      job.remind(tenant);
    } catch (RuntimeException e) {
      LOG.warning("Reminders of " + tenant + " wait: " + e.getClass().getSimpleName());
    }
  }
}
