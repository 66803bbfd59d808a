package fr.acta.portal.tenancy;

import jakarta.ejb.ApplicationException;

/**
 * The caller does not hold the audience, or asks for what is not theirs; the page says "not found"
 * and no more.
 */
@ApplicationException(rollback = true)
public class AccessDenied extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Audience audience;

  public AccessDenied(Audience audience) {
    super("not for this caller: " + audience);
    this.audience = audience;
  }

  public Audience audience() {
    return audience;
  }
}
