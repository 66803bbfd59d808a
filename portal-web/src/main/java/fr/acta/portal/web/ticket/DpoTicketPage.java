package fr.acta.portal.web.ticket;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** A ticket at the DPO's desk, or the client's as the DPO sees it. */
@Named
@RequestScoped
public class DpoTicketPage extends TicketScreen {
  @Inject private DpoActs acts;

  @Override
  DeskActs acts() {
    return acts;
  }

  public String remind() {
    acts.remind();
    return done("ticket.said.reminded", getTicket().getClient());
  }

  public boolean isReminding() {
    return Pressed.heard() || getTicket().isRemindable();
  }

  @Override
  public String getQueueHref() {
    return getTicket().isOwn() ? "/dpo" : "/dpo?view=with-client";
  }
}
