package fr.acta.portal.web.ticket;

import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.ticket.DecisionDraft;
import fr.acta.portal.ticket.DpoTickets;
import fr.acta.portal.ticket.TicketView;
import fr.acta.portal.web.shell.Said;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;

/** A ticket at the DPO's desk, or the client's as the DPO sees it. */
@Named
@RequestScoped
public class DpoTicketPage extends TicketScreen {
  @Inject private DpoTickets tickets;
  @Inject private TicketAddress address;
  @Inject private Said said;

  @Override
  TicketView load() {
    return tickets.view(tenant(), id());
  }

  @Override
  void takeIt(int version) {
    tickets.take(tenant(), id(), version);
  }

  @Override
  void askIt(int version, String question) {
    tickets.ask(tenant(), id(), version, question);
  }

  @Override
  void saveIt(DecisionDraft draft) {
    tickets.saveDraft(tenant(), id(), draft);
  }

  @Override
  void demandAnswerable() {
    tickets.preview(tenant(), id());
  }

  public String remind() {
    tickets.remind(tenant(), id());
    said.say("ticket.said.reminded", getTicket().getClient());
    return again("view");
  }

  public boolean isReminding() {
    return Pressed.heard() || getTicket().isRemindable();
  }

  @Override
  public String getPath() {
    return "/dpo/ticket/";
  }

  @Override
  public String getQuery() {
    return "tenant=" + tenant() + "&id=" + id();
  }

  @Override
  public String getQueueHref() {
    return getTicket().isOwn() ? "/dpo" : "/dpo?view=with-client";
  }

  public String getOtherHref() {
    return getPath() + "view?tenant=" + tenant() + "&id=" + getTicket().getOtherId();
  }

  private UUID tenant() {
    return address.tenant(Audience.DPO);
  }

  private UUID id() {
    return address.id(Audience.DPO);
  }
}
