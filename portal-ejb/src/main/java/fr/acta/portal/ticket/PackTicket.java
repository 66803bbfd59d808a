package fr.acta.portal.ticket;

import fr.acta.portal.evidence.Act;
import fr.acta.portal.evidence.EvidenceRecord;
import fr.acta.portal.tenancy.RuleBroken;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** The ticket that a copy of somebody's data is made for, as whoever makes the copy needs it. */
@Dependent
public class PackTicket {
  @Inject private Clock clock;
  @Inject private Tickets tickets;
  @Inject private TicketReader reader;
  @Inject private EvidenceRecord evidence;

  /** Only accepted access or portability of somebody known gives a copy to make. */
  public Ticket toCopy(Desk desk, UUID id, int version) {
    Ticket ticket = reader.ours(desk, id, version);
    if (ticket.right() != Right.ACCESS && ticket.right() != Right.PORTABILITY)
      throw new RuleBroken("answer.notACopy");
    if (ticket.personId() == null) throw new RuleBroken("answer.personUnknown");
    demandOpen(ticket);
    return ticket;
  }

  /** The desk's own ticket. */
  public Ticket find(Desk desk, UUID id) {
    Ticket ticket = reader.find(id);
    TicketReader.demandOurs(desk, ticket);
    return ticket;
  }

  public RequestView request(Ticket ticket) {
    return reader.request(ticket);
  }

  public String client(Ticket ticket) {
    return reader.client(ticket).name();
  }

  public boolean isOpen(Ticket ticket) {
    return ticket.closedAt() == null && open(ticket) != null;
  }

  /**
   * What was accepted is done: the copy goes with the answer.
   *
   * @param note what was done, for the record
   * @param handover how she gets it, a paragraph of the answer
   * @param withheld what it leaves out, a line each; null where it is whole
   */
  public void copied(Ticket ticket, String note, String handover, String withheld) {
    ExecutionTask task = demandOpen(ticket);
    task.handsOver(handover, withheld);
    task.done(note, tickets.callerName(), clock.instant());
    tickets.touch(ticket);
    evidence.write(
        ticket.tenantId(),
        Act.EXECUTION_DONE,
        ticket.id(),
        ticket.personId(),
        Map.of("note", note));
    tickets.settle();
  }

  private ExecutionTask demandOpen(Ticket ticket) {
    ExecutionTask task = open(ticket);
    if (task == null) throw new RuleBroken("ticket.nothingToExecute");
    return task;
  }

  private ExecutionTask open(Ticket ticket) {
    return tickets
        .task(ticket, ExecutionTask.Hands.DESK)
        .filter(task -> !task.isDone())
        .orElse(null);
  }
}
