package fr.acta.portal.web.ticket;

import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.ticket.AnswerPreview;
import fr.acta.portal.ticket.DpoTickets;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The DPO's answer before it goes. */
@Named
@RequestScoped
public class DpoAnswerPage extends AnswerScreen {
  @Inject private DpoTickets tickets;
  @Inject private TicketAddress address;

  @Override
  AnswerPreview load() {
    return tickets.preview(address.tenant(Audience.DPO), address.id(Audience.DPO));
  }

  @Override
  void sendIt(int version, String seal) {
    tickets.send(address.tenant(Audience.DPO), address.id(Audience.DPO), version, seal);
  }

  @Override
  public String getPath() {
    return "/dpo/ticket/";
  }

  @Override
  public String getQuery() {
    return "tenant=" + address.tenant(Audience.DPO) + "&id=" + address.id(Audience.DPO);
  }
}
