package fr.acta.portal.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.acta.portal.client.ModeChoice.Mode;
import fr.acta.portal.client.Subscription.Service;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PassageTest {
  private static final UUID SUBSCRIPTION = UUID.randomUUID();
  private static final List<String> COLUMNS = DataSet.of(Service.E_LEARNING, Mode.NOMINATIVE);
  private static final Candidate INFORMED = person("Roche", null);
  private static final Candidate HELD = person("Blanc", "NOT_INFORMED");

  @Test
  void sortsPeopleAsTheGateSays() {
    Passage passage = passage(1, INFORMED, HELD);
    assertEquals(List.of(INFORMED), passage.getReady());
    assertEquals(List.of(HELD), passage.getHeldBack());
    assertEquals(Map.of("NOT_INFORMED", 1L), passage.getReasons());
  }

  @Test
  void theFrozenListChangesWithWhoeverPassesAndWithTheMode() {
    String shown = passage(1, INFORMED, HELD).getList();
    assertEquals(shown, passage(1, INFORMED, HELD).getList());
    assertNotEquals(shown, passage(2, INFORMED, HELD).getList());
    assertNotEquals(shown, passage(1, INFORMED).getList());
    assertNotEquals(shown, passage(1, INFORMED, person("Blanc", null)).getList());
  }

  @Test
  void nobodyOnTheListIsNoRefusal() {
    assertTrue(passage(1).isNobodyLeft());
  }

  private static Passage passage(int modeNumber, Candidate... people) {
    Object[] service = {SUBSCRIPTION, "E_LEARNING", "NOMINATIVE", modeNumber, 0L};
    return new Passage(service, COLUMNS, List.of(people));
  }

  private static Candidate person(String name, String reason) {
    Object[] row = {UUID.randomUUID(), "00107", reason, name, "Ana", null, "Soudeuse", null};
    return new Candidate(row, COLUMNS);
  }
}
