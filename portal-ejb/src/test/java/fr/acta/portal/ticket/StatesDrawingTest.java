package fr.acta.portal.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.acta.portal.tenancy.RuleBroken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The picture of a ticket's life in the documentation is the code's, or the build fails. */
class StatesDrawingTest {
  private static final Path DRAWING = Path.of("..", "docs", "states.md");
  private static final Map<String, UnaryOperator<TicketState>> VERBS = new LinkedHashMap<>();

  static {
    VERBS.put("take", TicketState::take);
    VERBS.put("ask", TicketState::ask);
    VERBS.put("she answers", TicketState::answered);
    VERBS.put("decide, once identified and executed", TicketState::decide);
    VERBS.put("she withdraws", TicketState::withdraw);
    VERBS.put("give up, asked twice who she is", TicketState::giveUp);
    VERBS.put("join or forward", TicketState::moveOn);
    VERBS.put("reopen", TicketState::reopen);
  }

  @Test
  void theDocumentsShowTheStatesOfTheCode() throws IOException {
    String drawing = Files.readString(DRAWING);
    int start = drawing.indexOf("```mermaid\n") + "```mermaid\n".length();
    assertEquals(drawn(), drawing.substring(start, drawing.indexOf("```", start)));
  }

  private static String drawn() {
    StringBuilder lines = new StringBuilder("stateDiagram-v2\n  [*] --> NEW\n");
    for (TicketState from : TicketState.values()) {
      VERBS.forEach(
          (verb, act) -> {
            try {
              lines.append("  %s --> %s: %s\n".formatted(from, act.apply(from), verb));
            } catch (RuleBroken notFromHere) {
              // no arrow
            }
          });
    }
    return lines.toString();
  }
}
