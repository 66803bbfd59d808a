package fr.acta.portal.web.ticket;

import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.web.shell.Ids;
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
    return Ids.of(request.getParameter(parameter), audience);
  }
}
