package fr.acta.portal.client;

import java.sql.Date;
import java.time.LocalDate;

/** A service of a client with the mode the client chose for it. */
public class SubscribedService {
  private final String service;
  private final String role;
  private final String mode;
  private final LocalDate endsOn;

  SubscribedService(Object[] row) {
    service = (String) row[0];
    role = (String) row[1];
    mode = (String) row[2];
    endsOn = row[3] == null ? null : ((Date) row[3]).toLocalDate();
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

  /** The last day that the client set; null while it set none. */
  public LocalDate getEndsOn() {
    return endsOn;
  }
}
