package fr.acta.portal.intake;

import fr.acta.portal.tenancy.Turn;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Looks for confirmed forms, on every node; the database gives each to one of them. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
// Not a transaction attribute: Payara does not see one on a timer's method.
@TransactionManagement(TransactionManagementType.BEAN)
public class FormTimer {
  private final Turn turn = new Turn(FormTimer.class, "Forms");

  @Inject private FormJob job;

  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  void tick() {
    turn.take(() -> job.tenantsWithForms().forEach(job::file));
  }
}
