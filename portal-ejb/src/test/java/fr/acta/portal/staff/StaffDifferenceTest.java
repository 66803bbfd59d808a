package fr.acta.portal.staff;

import static fr.acta.portal.datamap.DataItem.CONTRACT_END;
import static fr.acta.portal.datamap.DataItem.EMPLOYEE_NUMBER;
import static fr.acta.portal.datamap.DataItem.FIRST_NAME;
import static fr.acta.portal.datamap.DataItem.JOB_TITLE;
import static fr.acta.portal.datamap.DataItem.WORK_EMAIL;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.acta.portal.datamap.DataItem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StaffDifferenceTest {
  private static final Set<DataItem> COLUMNS =
      Set.of(EMPLOYEE_NUMBER, FIRST_NAME, JOB_TITLE, WORK_EMAIL);
  private final Map<DataItem, String> held =
      new HashMap<>(Map.of(EMPLOYEE_NUMBER, "00042", FIRST_NAME, "Zoé", JOB_TITLE, "Soudeuse"));

  private StaffDifference with(Map<DataItem, String> said, DataItem... decided) {
    return StaffDifference.between(held::get, said::get, COLUMNS, Set.of(decided));
  }

  @Test
  void theSameValuesChangeNothing() {
    StaffDifference none = with(held);
    assertEquals(RowOutcome.UNCHANGED, none.outcome());
    assertEquals(List.of(), none.changes());
  }

  @Test
  void aChangeShowsBothValues() {
    held.put(JOB_TITLE, "Cariste");
    StaffDifference one =
        with(Map.of(EMPLOYEE_NUMBER, "00042", FIRST_NAME, "Zoé", JOB_TITLE, "Soudeuse"));
    assertEquals(
        List.of(new StaffDifference.Change(JOB_TITLE, "Cariste", "Soudeuse")), one.changes());
    assertEquals(RowOutcome.CHANGED, one.outcome());
  }

  @Test
  void anEmptyCellEmpties() {
    held.put(WORK_EMAIL, "zoe@example.org");
    Map<DataItem, String> said = new HashMap<>(held);
    said.remove(WORK_EMAIL);
    assertEquals(
        List.of(new StaffDifference.Change(WORK_EMAIL, "zoe@example.org", null)),
        with(said).changes());
  }

  @Test
  void aColumnThatTheFileLacksChangesNothing() {
    Map<DataItem, String> said = new HashMap<>(held);
    held.put(CONTRACT_END, "2027-01-31");
    assertEquals(RowOutcome.UNCHANGED, with(said).outcome());
  }

  @Test
  void aDecisionStandsAgainstTheFile() {
    Map<DataItem, String> said = new HashMap<>(held);
    said.put(JOB_TITLE, "Cariste");
    StaffDifference kept = with(said, JOB_TITLE);
    assertEquals(RowOutcome.UNCHANGED, kept.outcome());
    assertEquals(Set.of(JOB_TITLE), kept.kept());
  }

  @Test
  void aDecisionThatTheFileFollowsIsNotWorthAWord() {
    assertEquals(Set.of(), with(held, JOB_TITLE).kept());
  }
}
