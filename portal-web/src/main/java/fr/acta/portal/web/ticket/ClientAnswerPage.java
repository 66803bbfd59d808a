package fr.acta.portal.web.ticket;

import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.ticket.AnswerPreview;
import fr.acta.portal.ticket.ClientTickets;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The client's answer before it goes. */
@Named
@RequestScoped
public class ClientAnswerPage extends AnswerScreen {
  @Inject private ClientTickets tickets;
  @Inject private TicketAddress address;

  @Override
  AnswerPreview load() {
    return tickets.preview(address.id(Audience.HR));
  }

  @Override
  void sendIt(int version, String seal) {
    tickets.send(address.id(Audience.HR), version, seal);
  }

  @Override
  public String getPath() {
    return "/hr/ticket/";
  }

  @Override
  public String getQuery() {
    return "id=" + address.id(Audience.HR);
  }
}
