package fr.acta.portal.intake;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Logger;

/** Looks for confirmed forms, on every node; the database gives each to one of them. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
// Not a transaction attribute: Payara does not see one on a timer's method.
@TransactionManagement(TransactionManagementType.BEAN)
public class FormTimer {
  private static final Logger LOG = Logger.getLogger(FormTimer.class.getName());

  private final AtomicBoolean running = new AtomicBoolean();

  @Inject private FormJob job;

  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  void tick() {
    if (!running.compareAndSet(false, true)) return;
    try {
      job.tenantsWithForms().forEach(job::file);
    } catch (RuntimeException e) {
      LOG.warning("Forms wait: " + e.getClass().getSimpleName());
    } finally {
      running.set(false);
    }
  }
}
