package fr.acta.portal.ticket;

import fr.acta.portal.tenancy.Turn;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Looks each minute for deadlines that come near, on every node. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
// Not a transaction attribute: Payara does not see one on a timer's method.
@TransactionManagement(TransactionManagementType.BEAN)
public class ReminderTimer {
  private final Turn turn = new Turn(ReminderTimer.class, "Reminders");

  @Inject private ReminderJob job;

  @Schedule(hour = "*", minute = "*", second = "0", persistent = false)
  void tick() {
    turn.take(
        () ->
            job.tenantsWithReminders()
                .forEach(tenant -> turn.of(tenant, () -> job.remind(tenant))));
  }
}
