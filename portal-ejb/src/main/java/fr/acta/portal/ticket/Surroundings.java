package fr.acta.portal.ticket;

import fr.acta.portal.deadline.StatutoryDeadline;
import java.util.List;
import java.util.Optional;

/**
 * What stands around the ticket.
 *
 * @param own the reader's desk decides it
 * @param mine the reader took it
 * @param suspensions oldest first
 * @param task what must be done before the answer leaves
 * @param other the other desk's part, for the DPO only
 */
record Surroundings(
    boolean own,
    boolean mine,
    boolean remindable,
    String client,
    Optional<PersonView> person,
    List<ItemView> items,
    List<MessageView> messages,
    List<IdentityCheck> checks,
    List<Suspension> suspensions,
    Optional<ExecutionTask> task,
    StatutoryDeadline deadline,
    List<MomentView> timeline,
    Optional<Ticket> other) {}
