package fr.acta.portal.transfer.recall;

import fr.acta.portal.tenancy.Turn;
import fr.acta.portal.transfer.connector.Connector;
import fr.acta.portal.transfer.connector.Endpoints;
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

/** Claim, call, finish: a recipient is only ever called outside a transaction, on every node. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class TellingTimer {
  private final Turn turn = new Turn(TellingTimer.class, "Tellings");

  @Inject private TellingJob job;
  @Inject private Endpoints endpoints;
  @Inject private Connector connector;
  @Inject private Clock clock;

  @Schedule(hour = "*", minute = "*", second = "*/20", persistent = false)
  void tick() {
    turn.take(
        () -> job.tenantsWithTellings().forEach(tenant -> turn.of(tenant, () -> tell(tenant))));
  }

  private void tell(UUID tenant) {
    List<DueTelling> due = job.claim(tenant, connector.isOn());
    if (!due.isEmpty()) {
      SignedCall call = connector.open();
      due.forEach(one -> tell(call, tenant, one));
    }
    job.remind(tenant);
  }

  private void tell(SignedCall call, UUID tenant, DueTelling due) {
    endpoints
        .of(due.service())
        .map(address -> call.post(address, due.id(), due.body(), clock.instant()))
        .ifPresent(answer -> job.ended(tenant, due, answer));
  }
}
