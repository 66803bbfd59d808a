package fr.acta.portal.stack.database;

import static fr.acta.portal.stack.TestDatabase.ask;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.acta.portal.stack.TestDatabase;
import fr.acta.portal.staff.PersonLine;
import fr.acta.portal.staff.StaffList;
import fr.acta.portal.staff.StaffQuery;
import fr.acta.portal.staff.StaffQuery.Standing;
import fr.acta.portal.tenancy.AccessDenied;
import fr.acta.portal.tenancy.Audience;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The staff list as HR reads it. */
@Tag("database")
class StaffListTest {
  private static TestDatabase database;
  private static Calls calls;
  private Twins.Twin client;
  private Twins.Twin other;

  @BeforeAll
  static void start() throws Exception {
    database = TestDatabase.get();
    calls = new Calls(database, Clock.systemUTC());
  }

  @BeforeEach
  void newClients() throws SQLException {
    Twins twins = Twins.make(database);
    client = twins.one();
    other = twins.other();
  }

  private <T> T hr(Function<StaffList, T> act) {
    return calls.call(StaffList.class, Audience.HR, client.tenant(), client.hr(), act);
  }

  private void people(String... lastNames) throws SQLException {
    try (Connection owner = database.connect("portal_owner")) {
      ask(owner, "delete from portal.person_account where tenant_id = ?", client.tenant());
      ask(owner, "delete from portal.person where tenant_id = ?", client.tenant());
      for (String name : lastNames) {
        String number = String.valueOf(1000 + name.hashCode() % 1000) + name.length();
        Twins.person(owner, client.tenant(), Twins.id(), client.importId(), number, name);
      }
    }
  }

  private List<String> names(StaffQuery query) {
    return hr(staff -> staff.page(query)).stream().map(PersonLine::getName).toList();
  }

  @Test
  void isInTheOrderOfADictionary() throws SQLException {
    people("Zola", "Öztürk", "de La Tour", "Oudin", "Œuvrard", "Pic", "Duval");
    assertEquals(
        List.of(
            "de La Tour Zoé",
            "Duval Zoé",
            "Œuvrard Zoé",
            "Oudin Zoé",
            "Öztürk Zoé",
            "Pic Zoé",
            "Zola Zoé"),
        names(new StaffQuery(Standing.ALL, "", null)));
  }

  @Test
  void isFoundWithoutAccentsAndInAnyOrder() throws SQLException {
    people("Œuvrard", "Öztürk", "D’Argy");
    assertEquals(List.of("Œuvrard Zoé"), names(new StaffQuery(Standing.ALL, "zoe oeuv", null)));
    assertEquals(List.of("D’Argy Zoé"), names(new StaffQuery(Standing.ALL, "d'argy", null)));
    assertEquals(List.of(), names(new StaffQuery(Standing.ALL, "100%", null)));
  }

  @Test
  void everyPersonIsOnExactlyOnePage() throws SQLException {
    try (Connection owner = database.connect("portal_owner")) {
      for (int i = 0; i < 120; i++) {
        String name = i % 3 == 0 ? "Martin" : "Öztürk";
        Twins.person(owner, client.tenant(), Twins.id(), client.importId(), "N" + i, name);
      }
    }
    List<UUID> seen = new ArrayList<>();
    UUID after = null;
    do {
      StaffQuery query = new StaffQuery(Standing.ALL, null, after);
      List<PersonLine> page = hr(staff -> staff.page(query));
      boolean more = page.size() > StaffList.PAGE;
      page.stream().limit(StaffList.PAGE).map(PersonLine::getId).forEach(seen::add);
      after = more ? seen.get(seen.size() - 1) : null;
    } while (after != null);
    assertEquals(121, seen.size());
    assertEquals(121, seen.stream().distinct().count());
  }

  @Test
  void tellsWhoIsToBeInformed() throws SQLException {
    people("Duval", "Pic");
    assertEquals(2, hr(StaffList::count).getToInform());
    assertEquals(2, names(new StaffQuery(Standing.TO_INFORM, "", null)).size());
    assertEquals(List.of(), names(new StaffQuery(Standing.INFORMED, "", null)));
  }

  @Test
  void theOtherClientsPeopleAreNotThere() {
    assertEquals(1, hr(StaffList::count).getAll());
    assertEquals(List.of(), names(new StaffQuery(Standing.ALL, other.canary(), null)));
    assertThrows(AccessDenied.class, () -> hr(staff -> staff.card(other.person())));
    assertEquals("Zoé " + client.canary(), hr(staff -> staff.card(client.person())).getName());
  }
}
