package fr.acta.portal.ticket;

import fr.acta.portal.file.Files;
import fr.acta.portal.file.Purpose;
import fr.acta.portal.file.StoredFile;
import fr.acta.portal.file.Upload;
import fr.acta.portal.file.Uploads;
import fr.acta.portal.tenancy.AccessDenied;
import fr.acta.portal.tenancy.CurrentScope;
import fr.acta.portal.tenancy.RuleBroken;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/**
 * What is handed over with an answer, until it leaves: the wrong file of somebody else is taken out
 * in time.
 */
@Dependent
class Gathering {
  @Inject private CurrentScope scope;
  @Inject private Tickets tickets;
  @Inject private TicketReader reader;
  @Inject private Files files;
  @Inject private Uploads uploads;

  void add(Desk desk, UUID id, int version, List<Upload> more) {
    Ticket ticket = reader.ours(desk, id, version);
    if (more.isEmpty()) throw new RuleBroken("ticket.gatherNothing");
    if (tickets.task(ticket, ExecutionTask.Hands.DESK).filter(ExecutionTask::isDone).isEmpty())
      throw new RuleBroken("ticket.executeFirst");
    // First of all: EclipseLink raises no version after a flush, and what was read must fall.
    tickets.touch(ticket);
    uploads.keep(ticket.tenantId(), ticket.personId(), ticket.id(), Purpose.EXECUTION, more);
    tickets.settle();
  }

  void drop(Desk desk, UUID id, int version, UUID file) {
    Ticket ticket = reader.ours(desk, id, version);
    StoredFile gathered = files.find(ticket.tenantId(), file);
    boolean ofTicket = gathered.objectId().equals(ticket.id());
    if (!ofTicket || gathered.purpose() != Purpose.EXECUTION)
      throw new AccessDenied(scope.audience());
    tickets.touch(ticket);
    files.erase(gathered, ticket.personId());
    tickets.settle();
  }
}
