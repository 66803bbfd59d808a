package fr.acta.portal.client;

import fr.acta.portal.tenancy.RuleBroken;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * The right to choose a mode, approve a notice and transmit; the first HR administrator holds it.
 * The database's policies ask the same function again.
 */
@Dependent
public class TransmitRight {
  @PersistenceContext private EntityManager em;

  public boolean isHeld() {
    return (Boolean) em.createNativeQuery("select portal.may_transmit()").getSingleResult();
  }

  public void demand() {
    if (!isHeld()) throw new RuleBroken("transfer.onlyHolder");
  }
}
