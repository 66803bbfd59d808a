package fr.acta.portal.ticket;

import fr.acta.portal.file.FileLine;
import fr.acta.portal.outside.OutsideLine;
import fr.acta.portal.tenancy.LegalClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What stands around the ticket.
 *
 * @param own the reader's desk decides it
 * @param mine the reader took it
 * @param suspensions oldest first
 * @param tasks what must be done before the answer leaves, the desk's own first; none while nothing
 *     is accepted
 * @param outside what systems outside the portal were asked
 * @param twins the same person's other open tickets about the same right
 * @param other the other desk's part, for the DPO only
 */
record Surroundings(
    Instant now,
    boolean own,
    boolean mine,
    boolean remindable,
    String client,
    RequestView request,
    Optional<PersonView> person,
    List<ItemView> items,
    List<MessageView> messages,
    List<FileLine> files,
    List<IdentityCheck> checks,
    List<Suspension> suspensions,
    List<ExecutionTask> tasks,
    List<OutsideLine> outside,
    List<TwinView> twins,
    List<MomentView> timeline,
    Optional<Ticket> other) {
  Optional<ExecutionTask> task(ExecutionTask.Hands hands) {
    return tasks.stream().filter(task -> task.hands() == hands).findFirst();
  }

  LocalDate today() {
    return LocalDate.ofInstant(now, LegalClock.PARIS);
  }

  /** A clock that was stopped by the answer shows that day for good. */
  LocalDate lastDay(Ticket ticket) {
    return ticket.closedAt() == null
        ? today()
        : LocalDate.ofInstant(ticket.closedAt(), LegalClock.PARIS);
  }
}
