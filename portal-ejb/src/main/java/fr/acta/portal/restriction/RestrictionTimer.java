package fr.acta.portal.restriction;

import fr.acta.portal.tenancy.Turn;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.UUID;

/** Looks for locks that end, on every node. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
// Not a transaction attribute: Payara does not see one on a timer's method.
@TransactionManagement(TransactionManagementType.BEAN)
public class RestrictionTimer {
  private final Turn turn = new Turn(RestrictionTimer.class, "Locks");

  @Inject private RestrictionJob job;

  @Schedule(hour = "*", minute = "*/10", second = "40", persistent = false)
  void tick() {
    turn.take(
        () -> job.tenantsWithToldLocks().forEach(tenant -> turn.of(tenant, () -> lift(tenant))));
  }

  private void lift(UUID tenant) {
    int lifted;
    do lifted = job.liftTold(tenant);
    while (lifted > 0);
  }
}
