package fr.acta.portal.web.ticket;

import fr.acta.portal.tenancy.AccessDenied;
import fr.acta.portal.tenancy.Audience;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;

/** Which ticket the address names; an address that names none is a page that does not exist. */
@RequestScoped
public class TicketAddress {
  @Inject private HttpServletRequest request;

  public UUID tenant(Audience audience) {
    return named("tenant", audience);
  }

  public UUID id(Audience audience) {
    return named("id", audience);
  }

  private UUID named(String parameter, Audience audience) {
    String text = request.getParameter(parameter);
    try {
      if (text != null) return UUID.fromString(text);
    } catch (IllegalArgumentException unreadable) {
      // Falls through: told like any other address that is not theirs.
    }
    throw new AccessDenied(audience);
  }
}
