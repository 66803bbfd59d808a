package fr.acta.portal.outside;

import fr.acta.portal.file.Purpose;
import fr.acta.portal.tenancy.Turn;
import fr.acta.portal.transfer.connector.Connector;
import fr.acta.portal.transfer.connector.SignedCall;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Claim, call, finish: a system is only ever called outside a transaction. Runs on every node. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
// Not a transaction attribute: Payara does not see one on a timer's method.
@TransactionManagement(TransactionManagementType.BEAN)
public class OutsideTimer {
  private static final int MOST = Purpose.EXTRACT.mebibytes() << 20;

  private final Turn turn = new Turn(OutsideTimer.class, "Systems outside the portal");

  @Inject private OutsideJob job;
  @Inject private Connector connector;
  @Inject private Clock clock;

  @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
  void tick() {
    turn.take(
        () -> job.tenantsWithOutside().forEach(tenant -> turn.of(tenant, () -> work(tenant))));
  }

  private void work(UUID tenant) {
    List<DueCall> due = job.claim(tenant);
    if (!due.isEmpty()) {
      SignedCall call = connector.open();
      for (DueCall one : due)
        job.answered(
            tenant, one, call.ask(one.address(), one.task(), one.body(), clock.instant(), MOST));
    }
    job.remind(tenant);
    job.forget(tenant);
  }
}
