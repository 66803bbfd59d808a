package fr.acta.portal.notice;

import fr.acta.portal.tenancy.Turn;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.UUID;

/** Looks for notices whose day has come, mails to settle and reminders due, on every node. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
// Not a transaction attribute: Payara does not see one on a timer's method.
@TransactionManagement(TransactionManagementType.BEAN)
public class NoticeTimer {
  private final Turn turn = new Turn(NoticeTimer.class, "Notices");

  @Inject private NoticeJob job;
  @Inject private NoticeMailJob mails;
  @Inject private InformationReminderJob reminders;

  @Schedule(hour = "*", minute = "*", second = "20", persistent = false)
  void tick() {
    turn.take(this::work);
  }

  private void work() {
    job.tenantsWithNotice().forEach(tenant -> turn.of(tenant, () -> job.putInForce(tenant)));
    mails.tenantsWithMail().forEach(tenant -> turn.of(tenant, () -> settle(tenant)));
    reminders
        .tenantsWithReminders()
        .forEach(tenant -> turn.of(tenant, () -> reminders.remind(tenant)));
  }

  private void settle(UUID tenant) {
    int settled;
    do settled = mails.settle(tenant);
    while (settled > 0);
  }
}
