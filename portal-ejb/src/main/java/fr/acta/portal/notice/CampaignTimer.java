package fr.acta.portal.notice;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.logging.Logger;

/** Gives each organisation's campaigns a turn, on every node. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
// Not a transaction attribute: Payara does not see one on a timer's method.
@TransactionManagement(TransactionManagementType.BEAN)
public class CampaignTimer {
  private static final Logger LOG = Logger.getLogger(CampaignTimer.class.getName());

  private final AtomicBoolean running = new AtomicBoolean();

  @Inject private NewcomerJob newcomers;
  @Inject private CampaignJob job;

  @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false)
  void tick() {
    if (!running.compareAndSet(false, true)) return;
    try {
      newcomers.tenantsWithNewcomers().forEach(tenant -> each(tenant, newcomers::admit));
      job.tenantsWithCampaign().forEach(tenant -> each(tenant, job::send));
    } catch (RuntimeException e) {
      LOG.warning("Campaigns wait: " + e.getClass().getSimpleName());
    } finally {
      running.set(false);
    }
  }

  /** One organisation's trouble does not hold up the others. */
  private static void each(UUID tenant, Consumer<UUID> turn) {
    try {
      turn.accept(tenant);
    } catch (RuntimeException e) {
      LOG.warning("Campaigns of " + tenant + " wait: " + e.getClass().getSimpleName());
    }
  }
}
