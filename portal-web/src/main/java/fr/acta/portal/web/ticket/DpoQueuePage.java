package fr.acta.portal.web.ticket;

import fr.acta.portal.ticket.DpoTickets;
import fr.acta.portal.ticket.QueuePage;
import fr.acta.portal.ticket.QueueRow;
import fr.acta.portal.ticket.QueueSearch;
import fr.acta.portal.ticket.QueueView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The DPO's first screen: every client's tickets that the DPO decides, soonest deadline first. */
@Named
@RequestScoped
public class DpoQueuePage extends QueueScreen {
  @Inject private DpoTickets tickets;

  @Override
  protected QueuePage read(QueueSearch search) {
    return tickets.queue(search);
  }

  @Override
  public String getPath() {
    return "/dpo";
  }

  @Override
  public String rowHref(QueueRow row) {
    return "/dpo/ticket/view?tenant=" + row.getTenant() + "&id=" + row.getId();
  }

  @Override
  public List<QueueView> getViews() {
    return List.of(QueueView.values());
  }
}
