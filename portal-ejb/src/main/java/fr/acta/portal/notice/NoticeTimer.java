package fr.acta.portal.notice;

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

/** Looks for notices whose day has come, mails to settle and reminders due, on every node. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
// Not a transaction attribute: Payara does not see one on a timer's method.
@TransactionManagement(TransactionManagementType.BEAN)
public class NoticeTimer {
  private static final Logger LOG = Logger.getLogger(NoticeTimer.class.getName());

  private final AtomicBoolean running = new AtomicBoolean();

  @Inject private NoticeJob job;
  @Inject private NoticeMailJob mails;
  @Inject private InformationReminderJob reminders;

  @Schedule(hour = "*", minute = "*", second = "20", persistent = false)
  void tick() {
    if (!running.compareAndSet(false, true)) return;
    try {
      job.tenantsWithNotice().forEach(tenant -> each(tenant, () -> job.putInForce(tenant)));
      mails.tenantsWithMail().forEach(tenant -> each(tenant, () -> settle(tenant)));
      reminders
          .tenantsWithReminders()
          .forEach(tenant -> each(tenant, () -> reminders.remind(tenant)));
    } catch (RuntimeException e) {
      LOG.warning("Notices wait: " + e.getClass().getSimpleName());
    } finally {
      running.set(false);
    }
  }

  private void settle(UUID tenant) {
    int settled;
    do settled = mails.settle(tenant);
    while (settled > 0);
  }

  /** One organisation's trouble does not hold up the others. */
  private static void each(UUID tenant, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.warning("Notices of " + tenant + " wait: " + e.getClass().getSimpleName());
    }
  }
}
