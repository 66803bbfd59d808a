package fr.acta.portal.stack.bench.inside;

import fr.acta.portal.ticket.QueuePage;
import fr.acta.portal.ticket.QueueSearch;
import fr.acta.portal.web.ticket.DpoQueuePage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** The bean of the same view over a list in memory: read from the database once, then never. */
@Named
@RequestScoped
public class QueueInMemory extends DpoQueuePage {
  private static volatile QueuePage kept;

  @Override
  protected QueuePage read(QueueSearch search) {
    if (kept == null) kept = super.read(search);
    return kept;
  }
}
