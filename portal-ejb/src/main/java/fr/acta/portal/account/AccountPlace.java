package fr.acta.portal.account;

import fr.acta.portal.tenancy.Audience;
import java.io.Serializable;
import java.util.UUID;

/** One part of the portal that an account opens, at one organisation. */
public class AccountPlace implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Audience audience;
  private final UUID tenant;
  private final String organisation;

  AccountPlace(Audience audience, UUID tenant, String organisation) {
    this.audience = audience;
    this.tenant = tenant;
    this.organisation = organisation;
  }

  public Audience getAudience() {
    return audience;
  }

  public UUID getTenant() {
    return tenant;
  }

  public String getOrganisation() {
    return organisation;
  }
}
