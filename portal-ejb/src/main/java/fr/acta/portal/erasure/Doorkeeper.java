package fr.acta.portal.erasure;

import fr.acta.portal.tenancy.Door;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.logging.Logger;

/**
 * Opens the portal at its start, unless the database holds somebody whom the ledger calls erased: a
 * backup was put back. Then it stays shut until she is erased again.
 */
@Startup
@Singleton
@DependsOn({"SelfCheck", "Ledger"})
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class Doorkeeper {
  private static final Logger LOG = Logger.getLogger(Doorkeeper.class.getName());

  @Inject private Door door;
  @Inject private ReplayJob replay;
  @Inject private ErasureTimer erasures;

  @PostConstruct
  void look() {
    int waiting = waiting();
    if (waiting == 0) door.open();
    else
      LOG.severe(
          "The portal stays closed: "
              + waiting
              + " erasures of the ledger are not in this database, so an older backup was put back. They are being done again.");
  }

  @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false)
  public void again() {
    if (door.isOpen()) return;
    try {
      erasures.tick();
      if (waiting() > 0) return;
      door.open();
      LOG.info("The ledger of erasures is replayed; the portal is open.");
    } catch (RuntimeException e) {
      LOG.severe("The portal stays closed: " + e.getClass().getSimpleName());
    }
  }

  private int waiting() {
    int waiting = 0;
    for (UUID tenant : replay.tenantsWithPeople()) waiting += replay.reopen(tenant);
    return waiting;
  }
}
