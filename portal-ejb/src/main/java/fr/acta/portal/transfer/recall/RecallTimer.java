package fr.acta.portal.transfer.recall;

import fr.acta.portal.tenancy.Turn;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.UUID;

/** Looks each minute for what an event or a new day calls back, on every node. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
// Not a transaction attribute: Payara does not see one on a timer's method.
@TransactionManagement(TransactionManagementType.BEAN)
public class RecallTimer {
  private final Turn turn = new Turn(RecallTimer.class, "Recalls");

  @Inject private RecallJob job;

  @Schedule(hour = "*", minute = "*", second = "50", persistent = false)
  void tick() {
    turn.take(
        () -> job.tenantsWithRecalls().forEach(tenant -> turn.of(tenant, () -> recall(tenant))));
  }

  private void recall(UUID tenant) {
    job.start(tenant);
    job.remind(tenant);
  }
}
