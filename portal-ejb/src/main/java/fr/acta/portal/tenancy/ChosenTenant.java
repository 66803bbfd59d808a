package fr.acta.portal.tenancy;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

/**
 * The organisation a signed-in human chose to act in, where the account knows several; the database
 * checks it at each call.
 */
@SessionScoped
public class ChosenTenant implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Map<Audience, UUID> byAudience = new EnumMap<>(Audience.class);

  public void choose(Audience audience, UUID tenant) {
    byAudience.put(audience, tenant);
  }

  /** Null when nothing was chosen: then the account's only organisation is meant. */
  public UUID of(Audience audience) {
    return byAudience.get(audience);
  }
}
