package fr.acta.portal.ticket;

import fr.acta.portal.outside.AskedTicket;
import fr.acta.portal.outside.OutsideLine;
import fr.acta.portal.outside.OutsideTasks;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which tickets need systems outside the portal, and since when: never before it is established who
 * she is, for every system asked learns of her request.
 */
@Dependent
class OutsideWork {
  private static final Set<Right> REACHING =
      EnumSet.of(
          Right.ACCESS,
          Right.RECTIFICATION,
          Right.ERASURE,
          Right.RESTRICTION,
          Right.PORTABILITY,
          Right.OBJECTION);

  /** A copy takes time to gather, so it is asked for before it is decided. */
  private static final Set<Right> EARLY = EnumSet.of(Right.ACCESS, Right.PORTABILITY);

  @Inject private Tickets tickets;
  @Inject private OutsideTasks tasks;

  /** Asks, or takes back what was asked, as the ticket stands now. */
  void follow(Ticket ticket) {
    if (!REACHING.contains(ticket.right())) return;
    AskedTicket asked =
        new AskedTicket(
            ticket.tenantId(),
            ticket.id(),
            ticket.personId(),
            ticket.right().name(),
            ticket.internalTarget(),
            ticket.desk() == Desk.CLIENT);
    if (isNeeded(ticket)) tasks.open(asked);
    else tasks.takeBack(asked);
  }

  /** Of a client's ticket the operator acts on the client's instruction, and not before. */
  private boolean isNeeded(Ticket ticket) {
    if (!ticket.isIdentified() || !ticket.state().isDecidable()) return false;
    if (ticket.desk() == Desk.CLIENT)
      return tickets
          .task(ticket, ExecutionTask.Hands.OPERATOR)
          .filter(instruction -> !instruction.isDone())
          .isPresent();
    Set<Decision> decisions =
        tickets.items(ticket).stream().map(AskedItem::decision).collect(Collectors.toSet());
    boolean undecided = decisions.contains(null);
    return decisions.contains(Decision.ACCEPTED) || undecided && EARLY.contains(ticket.right());
  }

  List<OutsideLine> lines(Ticket ticket) {
    return REACHING.contains(ticket.right())
        ? tasks.lines(ticket.tenantId(), ticket.id())
        : List.of();
  }

  /** Names of the systems that the answer waits for. */
  List<String> waiting(Ticket ticket) {
    return lines(ticket).stream().filter(OutsideLine::isOpen).map(OutsideLine::getSystem).toList();
  }

  static String said(Collection<String> systems) {
    return String.join(", ", systems);
  }
}
