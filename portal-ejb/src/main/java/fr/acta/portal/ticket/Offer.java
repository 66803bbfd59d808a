package fr.acta.portal.ticket;

import static fr.acta.portal.ticket.TicketState.CLOSED;
import static fr.acta.portal.ticket.TicketState.NEW;
import static fr.acta.portal.ticket.TicketState.TAKEN;
import static fr.acta.portal.ticket.TicketState.WAITING;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/** What a desk may do with its own ticket now; its page offers these and nothing else. */
public enum Offer {
  TAKE((t, a) -> t.state() == NEW),
  DECIDE((t, a) -> t.state().isDecidable()),
  ASK((t, a) -> t.state() == TAKEN),
  ASK_AGAIN((t, a) -> t.mayBeAskedAgain(a.now())),
  /** She has no account to answer from. */
  HEAR((t, a) -> t.state() == WAITING && !a.request().isOwnAccount()),
  NOTE((t, a) -> true),
  ASK_IDENTITY((t, a) -> t.state() == TAKEN && !a.checks().isEmpty()),
  CONFIRM_IDENTITY(
      (t, a) -> t.state().isDecidable() && !a.checks().stream().allMatch(c -> c.isConfirmed())),
  GIVE_UP((t, a) -> t.mayBeGivenUp()),
  ASK_PRECISION((t, a) -> t.state() == TAKEN && t.right() == Right.ACCESS),
  EXTEND((t, a) -> t.state().isDecidable() && t.extensible(a.suspensions(), a.today()) != null),
  CONFIRM_SUSPENSION(
      (t, a) -> t.state() != CLOSED && a.suspensions().stream().anyMatch(s -> !s.counts())),
  EXECUTE(
      (t, a) ->
          t.state() != CLOSED
              && a.tasks().stream().anyMatch(task -> task.isOpen(ExecutionTask.Hands.DESK))),
  GATHER(
      (t, a) ->
          t.state() != CLOSED
              && a.task(ExecutionTask.Hands.DESK).filter(ExecutionTask::isDone).isPresent()),
  JOIN(
      (t, a) ->
          t.state() != CLOSED
              && t.state() != WAITING
              && a.twins().stream().anyMatch(TwinView::isEarlier)),
  REOPEN((t, a) -> t.mayBeReopened());

  private final BiPredicate<Ticket, Surroundings> now;

  Offer(BiPredicate<Ticket, Surroundings> now) {
    this.now = now;
  }

  static Set<Offer> of(Ticket ticket, Surroundings around) {
    if (!around.own()) return Set.of();
    return Arrays.stream(values())
        .filter(offer -> offer.now.test(ticket, around))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Offer.class)));
  }
}
