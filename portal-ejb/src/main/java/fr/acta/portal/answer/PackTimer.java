package fr.acta.portal.answer;

import fr.acta.portal.tenancy.Turn;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Looks for packs to build and to destroy, on every node. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
// Not a transaction attribute: Payara does not see one on a timer's method.
@TransactionManagement(TransactionManagementType.BEAN)
public class PackTimer {
  private final Turn turn = new Turn(PackTimer.class, "Packs");

  @Inject private PackJob job;

  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  void tick() {
    turn.take(() -> job.tenantsWithPack().forEach(tenant -> turn.of(tenant, () -> work(tenant))));
  }

  private void work(UUID tenant) {
    while (job.destroy(tenant) > 0) continue;
    for (Optional<UUID> next; (next = job.begin(tenant)).isPresent(); )
      job.build(tenant, next.get());
  }
}
