package fr.acta.portal.web.ticket;

import fr.acta.portal.ticket.ClientTickets;
import fr.acta.portal.ticket.QueuePage;
import fr.acta.portal.ticket.QueueRow;
import fr.acta.portal.ticket.QueueSearch;
import fr.acta.portal.ticket.QueueView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;

/** The requests that this employer decides. */
@Named
@RequestScoped
public class ClientQueuePage extends QueueScreen {
  @Inject private ClientTickets tickets;

  @Override
  protected QueuePage read(QueueSearch search) {
    return tickets.queue(search);
  }

  @Override
  public String getPath() {
    return "/hr/ticket/queue";
  }

  @Override
  public String rowHref(QueueRow row) {
    return "/hr/ticket/view?id=" + row.getId();
  }

  @Override
  public List<QueueView> getViews() {
    return Arrays.stream(QueueView.values())
        .filter(v -> v != QueueView.WITH_CLIENT && v != QueueView.INSTRUCTED)
        .toList();
  }
}
