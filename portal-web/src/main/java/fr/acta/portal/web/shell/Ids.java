package fr.acta.portal.web.shell;

import fr.acta.portal.tenancy.AccessDenied;
import fr.acta.portal.tenancy.Audience;
import java.util.UUID;

/** Ids out of an address: what is none names nothing, and the page is not found. */
public final class Ids {
  private Ids() {}

  /**
   * @throws AccessDenied for what cannot be an id, null too
   */
  public static UUID of(String text, Audience audience) {
    try {
      return UUID.fromString(text == null ? "" : text);
    } catch (IllegalArgumentException e) {
      throw new AccessDenied(audience);
    }
  }
}
