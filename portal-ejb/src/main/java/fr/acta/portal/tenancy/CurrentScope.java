package fr.acta.portal.tenancy;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.UUID;

/**
 * What the interceptor established for the running transaction: who acts, as what, in which tenant.
 * The transaction itself keeps it; a bean of CDI's transaction scope would double what a call costs
 * on Payara.
 */
@ApplicationScoped
public class CurrentScope {
  private record Entered(Audience audience, UUID tenant, UUID person, UUID account) {}

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  private TransactionSynchronizationRegistry transaction;

  /**
   * The row is portal.tenant, portal.person, portal.account, today, role; an empty text is none.
   */
  void enter(Audience audience, UUID named, Object[] row) {
    UUID own = uuid(row[0]);
    keep(new Entered(audience, own != null ? own : named, uuid(row[1]), uuid(row[2])));
  }

  /** The code redeemed by a newcomer opened a tenant: the rest of the transaction acts there. */
  public void opened(UUID tenant) {
    if (audience() != Audience.NEWCOMER)
      throw new IllegalStateException("only a newcomer's code opens a tenant");
    keep(new Entered(audience(), tenant, person(), account()));
  }

  /**
   * Outside a transaction the settings would be lost and the next statement would run with no role
   * at all.
   */
  void demandTransaction() {
    if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE)
      throw new IllegalStateException("a boundary call needs the container's transaction");
  }

  boolean isEntered() {
    return entered() != null;
  }

  void demandSame(Audience other, UUID named) {
    if (other != audience() || (named != null && !named.equals(tenant())))
      throw new AccessDenied(other);
  }

  public Audience audience() {
    return entered().audience;
  }

  /** Null only where the audience works over all tenants and the call names none. */
  public UUID tenant() {
    return entered().tenant;
  }

  public UUID person() {
    return entered().person;
  }

  public UUID account() {
    return entered().account;
  }

  private Entered entered() {
    return (Entered) transaction.getResource(CurrentScope.class);
  }

  private void keep(Entered entered) {
    transaction.putResource(CurrentScope.class, entered);
  }

  private static UUID uuid(Object text) {
    return text == null || text.toString().isEmpty() ? null : UUID.fromString(text.toString());
  }
}
