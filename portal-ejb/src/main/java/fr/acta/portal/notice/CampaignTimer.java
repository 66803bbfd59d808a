package fr.acta.portal.notice;

import fr.acta.portal.tenancy.Turn;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Gives each organisation's campaigns a turn, on every node. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
// Not a transaction attribute: Payara does not see one on a timer's method.
@TransactionManagement(TransactionManagementType.BEAN)
public class CampaignTimer {
  private final Turn turn = new Turn(CampaignTimer.class, "Campaigns");

  @Inject private NewcomerJob newcomers;
  @Inject private CampaignJob job;

  @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false)
  void tick() {
    turn.take(this::send);
  }

  private void send() {
    newcomers
        .tenantsWithNewcomers()
        .forEach(tenant -> turn.of(tenant, () -> newcomers.admit(tenant)));
    job.tenantsWithCampaign().forEach(tenant -> turn.of(tenant, () -> job.send(tenant)));
  }
}
