package fr.acta.portal.tenancy;

import jakarta.transaction.TransactionScoped;
import java.io.Serializable;
import java.util.UUID;

/**
 * What the interceptor established for the running transaction: who acts, as what, in which tenant.
 */
@TransactionScoped
public class CurrentScope implements Serializable {
  private static final long serialVersionUID = 1L;

  private Audience audience;
  private UUID tenant;
  private UUID person;
  private UUID account;

  /**
   * The row is portal.tenant, portal.person, portal.account, today, role; an empty text is none.
   */
  void enter(Audience audience, UUID named, Object[] row) {
    this.audience = audience;
    UUID own = uuid(row[0]);
    tenant = own != null ? own : named;
    person = uuid(row[1]);
    account = uuid(row[2]);
  }

  /** The code redeemed by a newcomer opened a tenant: the rest of the transaction acts there. */
  public void opened(UUID tenant) {
    if (audience != Audience.NEWCOMER)
      throw new IllegalStateException("only a newcomer's code opens a tenant");
    this.tenant = tenant;
  }

  boolean isEntered() {
    return audience != null;
  }

  void demandSame(Audience other, UUID named) {
    if (other != audience || (named != null && !named.equals(tenant)))
      throw new AccessDenied(other);
  }

  public Audience audience() {
    return audience;
  }

  /** Null only where the audience works over all tenants and the call names none. */
  public UUID tenant() {
    return tenant;
  }

  public UUID person() {
    return person;
  }

  public UUID account() {
    return account;
  }

  private static UUID uuid(Object text) {
    return text == null || text.toString().isEmpty() ? null : UUID.fromString(text.toString());
  }
}
