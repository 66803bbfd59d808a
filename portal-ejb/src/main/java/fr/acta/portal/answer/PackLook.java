package fr.acta.portal.answer;

import fr.acta.portal.outside.OutsideTasks;
import fr.acta.portal.ticket.PackTicket;
import fr.acta.portal.ticket.Ticket;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;

/** Puts together what a desk is shown of a pack: of a large one, a bounded part. */
@Dependent
class PackLook {
  @Inject private PackSearch search;
  @Inject private PackReading reading;
  @Inject private SearchLog log;
  @Inject private OutsideTasks outside;

  PackView at(Ticket ticket, AccessPack pack, PackTicket tickets) {
    boolean preparable = tickets.isOpen(ticket);
    String waiting = String.join(", ", outside.open(ticket.tenantId(), ticket.id()));
    if (pack == null) return new PackView(ticket, tickets.request(ticket), preparable, waiting);
    return new PackView(
        ticket,
        tickets.request(ticket),
        preparable,
        waiting,
        pack,
        isOutdated(pack),
        sample(pack),
        reading.redactions(pack.tenantId(), pack.id()),
        log.of(pack.tenantId(), pack.id()));
  }

  /** A system answered after it was built. */
  boolean isOutdated(AccessPack pack) {
    return pack.builtAt() != null
        && outside.lines(pack.tenantId(), pack.ticketId()).stream()
            .anyMatch(one -> one.isEnded() && one.getEndedAt().isAfter(pack.builtAt()));
  }

  private JsonObject sample(AccessPack pack) {
    boolean shown =
        List.of(PackState.READY, PackState.APPROVED, PackState.DELIVERED).contains(pack.state());
    if (!shown) return null;
    return search.sample(pack.tenantId(), pack.sampleId());
  }
}
