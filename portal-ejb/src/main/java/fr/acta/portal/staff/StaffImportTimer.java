package fr.acta.portal.staff;

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

/** Looks for confirmed imports, on every node; the database gives each import to one of them. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
// Not a transaction attribute: Payara does not see one on a timer's method.
@TransactionManagement(TransactionManagementType.BEAN)
public class StaffImportTimer {
  private static final Logger LOG = Logger.getLogger(StaffImportTimer.class.getName());

  private final AtomicBoolean running = new AtomicBoolean();

  @Inject private StaffImportJob job;

  @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
  void tick() {
    if (!running.compareAndSet(false, true)) return;
    try {
      job.tenantsWithImport().forEach(this::apply);
    } catch (RuntimeException e) {
      LOG.warning("Imports wait: " + e.getClass().getSimpleName());
    } finally {
      running.set(false);
    }
  }

  /** One organisation's trouble does not hold up the others. */
  private void apply(UUID tenant) {
    try {
      boolean more = true;
      while (more) more = job.applyChunk(tenant);
    } catch (RuntimeException e) {
      LOG.warning("An import of " + tenant + " waits: " + e.getClass().getSimpleName());
    }
  }
}
