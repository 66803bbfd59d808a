package fr.acta.portal.client;

/** A service of a client with the mode the client chose for it. */
public class SubscribedService {
  private final String service;
  private final String role;
  private final String mode;

  SubscribedService(Object[] row) {
    service = (String) row[0];
    role = (String) row[1];
    mode = (String) row[2];
  }

  /** A {@link Subscription.Service}'s name. */
  public String getService() {
    return service;
  }

  /** A {@link Subscription.OperatorRole}'s name. */
  public String getRole() {
    return role;
  }

  /** ANONYMOUS, SEMI_NOMINATIVE or NOMINATIVE; null while the client chose none. */
  public String getMode() {
    return mode;
  }
}
