package fr.acta.portal.stack.bench;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import fr.acta.portal.stack.Account;
import fr.acta.portal.stack.LiveStack;
import fr.acta.portal.stack.Stack;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nobody who may enter is turned away because others enter at the same time. */
@ExtendWith(LiveStack.class)
class CrowdTest {
  private static final Duration TURN = Duration.ofSeconds(15);

  @Test
  void eightSessionsAtOnceAreAllLetIn(Stack stack) throws Exception {
    Account dpo =
        stack.accounts().stream()
            .filter(account -> account.username().equals("nadia.roche"))
            .findFirst()
            .orElseThrow();
    try (Crowd crowd = new Crowd(stack.portal(), dpo, "/dpo")) {
      int length = crowd.one().get("/dpo").length();
      assertDoesNotThrow(() -> crowd.visit("/dpo", length, TURN));
    }
  }
}
