package fr.acta.portal.ticket;

import fr.acta.portal.outside.OutsideLine;
import java.util.List;
import java.util.stream.Stream;

/** What still stands in the way of an answer. */
public enum Obstacle {
  IDENTITY,
  DECISIONS,
  EXECUTION,
  INSTRUCTION,
  OUTSIDE,
  WORDS;

  static List<Obstacle> of(Ticket ticket, Surroundings around) {
    if (!ticket.state().isDecidable()) return List.of();
    return Stream.of(values()).filter(obstacle -> obstacle.stands(ticket, around)).toList();
  }

  private boolean stands(Ticket ticket, Surroundings around) {
    List<ItemView> items = around.items();
    return switch (this) {
      case IDENTITY -> !ticket.isIdentified();
      case DECISIONS -> items.stream().anyMatch(item -> item.getDecision() == null);
      case EXECUTION -> waits(around, ExecutionTask.Hands.DESK);
      case INSTRUCTION -> waits(around, ExecutionTask.Hands.OPERATOR);
      case OUTSIDE -> around.outside().stream().anyMatch(OutsideLine::isOpen);
      case WORDS ->
          ticket.right().isAnsweredInWords()
              && ticket.introduction() == null
              && items.stream().anyMatch(ItemView::isAccepted);
    };
  }

  private static boolean waits(Surroundings around, ExecutionTask.Hands hands) {
    return around.tasks().stream().anyMatch(task -> task.isOpen(hands));
  }
}
