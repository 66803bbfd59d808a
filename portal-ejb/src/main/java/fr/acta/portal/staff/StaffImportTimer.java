package fr.acta.portal.staff;

import fr.acta.portal.tenancy.Turn;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.UUID;

/** Looks for confirmed imports, on every node; the database gives each import to one of them. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
// Not a transaction attribute: Payara does not see one on a timer's method.
@TransactionManagement(TransactionManagementType.BEAN)
public class StaffImportTimer {
  private final Turn turn = new Turn(StaffImportTimer.class, "Imports");

  @Inject private StaffImportJob job;

  @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
  void tick() {
    turn.take(
        () -> job.tenantsWithImport().forEach(tenant -> turn.of(tenant, () -> apply(tenant))));
  }

  private void apply(UUID tenant) {
    boolean more = true;
    while (more) more = job.applyChunk(tenant);
  }
}
