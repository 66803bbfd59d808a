package fr.acta.portal.client;

import java.util.UUID;

/** A client in the operator's list. */
public class ClientLine {
  private final UUID id;
  private final String name;
  private final Siret siret;
  private final String city;
  private final int services;
  private final boolean administered;
  private final boolean invited;

  ClientLine(Object[] row) {
    id = UUID.fromString((String) row[0]);
    name = (String) row[1];
    siret = new Siret((String) row[2]);
    city = (String) row[3];
    services = ((Number) row[4]).intValue();
    administered = (Boolean) row[5];
    invited = (Boolean) row[6];
  }

  public UUID getId() {
    return id;
  }

  public String getName() {
    return name;
  }

  public String getSiret() {
    return siret.grouped();
  }

  public String getCity() {
    return city;
  }

  public int getServices() {
    return services;
  }

  /** {@code administered}, {@code invited}, or {@code alone}: nobody at the client was invited. */
  public String getState() {
    return administered ? "administered" : invited ? "invited" : "alone";
  }
}
