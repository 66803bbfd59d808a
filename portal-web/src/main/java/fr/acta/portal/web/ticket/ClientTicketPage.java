package fr.acta.portal.web.ticket;

import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.ticket.ClientTickets;
import fr.acta.portal.ticket.DecisionDraft;
import fr.acta.portal.ticket.TicketView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;

/** A ticket at the client's desk. */
@Named
@RequestScoped
public class ClientTicketPage extends TicketScreen {
  @Inject private ClientTickets tickets;
  @Inject private TicketAddress address;

  @Override
  TicketView load() {
    return tickets.view(id());
  }

  @Override
  void takeIt(int version) {
    tickets.take(id(), version);
  }

  @Override
  void askIt(int version, String question) {
    tickets.ask(id(), version, question);
  }

  @Override
  void saveIt(DecisionDraft draft) {
    tickets.saveDraft(id(), draft);
  }

  @Override
  void demandAnswerable() {
    tickets.preview(id());
  }

  @Override
  public String getPath() {
    return "/hr/ticket/";
  }

  @Override
  public String getQuery() {
    return "id=" + id();
  }

  @Override
  public String getQueueHref() {
    return "/hr/ticket/queue";
  }

  private UUID id() {
    return address.id(Audience.HR);
  }
}
