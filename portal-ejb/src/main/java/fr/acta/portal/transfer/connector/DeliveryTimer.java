package fr.acta.portal.transfer.connector;

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
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Logger;

/**
 * Claim, call, finish: the recipient is only ever called outside a transaction. Runs on every node,
 * where {@link Connector} has a key.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class DeliveryTimer {
  private static final Logger LOG = Logger.getLogger(DeliveryTimer.class.getName());

  private final AtomicBoolean running = new AtomicBoolean();

  @Inject private DeliveryJob job;
  @Inject private Endpoints endpoints;
  @Inject private Connector connector;
  @Inject private Clock clock;

  @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
  void tick() {
    if (!connector.isOn() || !running.compareAndSet(false, true)) return;
    try {
      List<UUID> tenants = job.tenantsWithDeliveries();
      if (tenants.isEmpty()) return;
      SignedCall call = connector.open();
      for (UUID tenant : tenants)
        for (DueDelivery due : job.claim(tenant)) deliver(call, tenant, due);
    } catch (RuntimeException e) {
      LOG.warning("Deliveries wait: " + e.getClass().getSimpleName());
    } finally {
      running.set(false);
    }
  }

  private void deliver(SignedCall call, UUID tenant, DueDelivery due) {
    endpoints
        .of(due.service())
        .map(address -> call.post(address, due.id(), due.body(), clock.instant()))
        .ifPresent(answer -> job.ended(tenant, due, answer.status(), answer.reference()));
  }
}
