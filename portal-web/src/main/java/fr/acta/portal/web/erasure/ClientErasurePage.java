package fr.acta.portal.web.erasure;

import fr.acta.portal.erasure.ClientErasures;
import fr.acta.portal.erasure.ErasureView;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.web.ticket.TicketAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.UUID;

/** {@code /hr/erasure}: what the client controls. */
@Named
@RequestScoped
public class ClientErasurePage extends ErasureScreen {
  @Inject private ClientErasures erasures;
  @Inject private TicketAddress address;

  @Override
  Optional<ErasureView> read(UUID ticket) {
    return erasures.view(ticket);
  }

  @Override
  void propose(UUID ticket) {
    erasures.propose(ticket);
  }

  @Override
  void confirm(UUID ticket, String seal, String answerTo) {
    erasures.confirm(ticket, seal, answerTo);
  }

  @Override
  UUID ticket() {
    return address.id(Audience.HR);
  }

  @Override
  public String getPath() {
    return "/hr/erasure";
  }

  @Override
  public String getQuery() {
    return "id=" + ticket();
  }
}
