package fr.acta.portal.retention;

import fr.acta.portal.tenancy.Turn;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.UUID;

/** Looks for a new day and for what was confirmed, on every node. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
// Not a transaction attribute: Payara does not see one on a timer's method.
@TransactionManagement(TransactionManagementType.BEAN)
public class PurgeTimer {
  private final Turn turn = new Turn(PurgeTimer.class, "Purges");

  @Inject private PurgeJob job;

  @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
  public void tick() {
    turn.take(
        () -> job.tenantsWithPurges().forEach(tenant -> turn.of(tenant, () -> purge(tenant))));
  }

  private void purge(UUID tenant) {
    job.start(tenant);
    while (job.work(tenant)) continue;
  }
}
