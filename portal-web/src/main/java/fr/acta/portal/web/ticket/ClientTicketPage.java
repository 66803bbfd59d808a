package fr.acta.portal.web.ticket;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** A ticket at the client's desk. */
@Named
@RequestScoped
public class ClientTicketPage extends TicketScreen {
  @Inject private ClientActs acts;

  @Override
  DeskActs acts() {
    return acts;
  }

  @Override
  public String getQueueHref() {
    return "/hr/ticket/queue";
  }
}
