package fr.acta.portal.stack.database;

import static fr.acta.portal.stack.TestDatabase.ask;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.acta.portal.stack.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Anonymous statistics attacked: months of joiners and leavers published one after the other and
 * compared, and every way around the one door tried as the role of HR.
 */
@Tag("database")
@Timeout(120)
class DifferencingTest {
  private static final LocalDate FIRST = LocalDate.of(2027, 1, 15);
  private static final List<String> SITES = List.of("Siège", "Dépôt Lyon", "Atelier", "Agence");

  private TestDatabase database;
  private Twins.Twin here;
  private Connection owner;

  @BeforeEach
  void start() throws Exception {
    database = TestDatabase.get();
    here = Twins.make(database).one();
    owner = database.connect("portal_owner");
    ask(
        owner,
        "insert into portal.mode_choice values (?, ?, 1, 'ANONYMOUS', ?, now())",
        here.tenant(),
        here.subscription(),
        here.hr());
    ask(owner, "update portal.person set contract_end = '2020-01-01' where id = ?", here.person());
  }

  @AfterEach
  void stop() throws SQLException {
    owner.close();
  }

  @Test
  void noSequenceOfPublicationsIsolatesFewerThanFive() throws Exception {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    Map<String, List<UUID>> staff = new HashMap<>();
    for (String site : SITES) staff.put(site, new ArrayList<>());
    Map<String, Integer> before = null;
    int moved = 0;
    for (int month = 0; month < 24; month++) {
      for (String site : SITES) moved += move(staff.get(site), site, random, month);
      LocalDate day = FIRST.plusMonths(month);
      Map<String, Integer> now;
      try (Connection hr = hr(day)) {
        now = publish(hr);
        hr.commit();
      }
      String at = "seed " + seed + ", month " + month + ": " + staff + " as " + now;
      for (String site : SITES) {
        int real = staff.get(site).size();
        int shown = now.getOrDefault(site, 0);
        assertEquals(real / 5 * 5, shown, at);
        // What an attacker knows of a site is a span of five numbers, and of its change one of
        // nine:
        // never that one, two, three or four people came or went.
        if (before == null) continue;
        int most = shown + 4 - before.getOrDefault(site, 0);
        int least = shown - before.getOrDefault(site, 0) - 4;
        assertFalse(least >= 1 && most <= 4 || least >= -4 && most <= -1, at);
        assertEquals(0, (shown - before.getOrDefault(site, 0)) % 5, at);
      }
      // The total hides no site: taking the shown ones from it leaves nothing.
      assertEquals(now.values().stream().mapToInt(Integer::intValue).sum(), total(), at);
      ask(
          owner,
          "update portal.anonymous_publication set machine_month = machine_month - interval '1 month' where tenant_id = ?",
          here.tenant());
      before = now;
    }
    assertTrue(moved > 40, "hardly anybody came or went");
  }

  @Test
  void oneAMonthByTheApplicationsClockAndByTheMachines() throws Exception {
    for (int i = 0; i < 6; i++) join("Siège", i);
    try (Connection hr = hr(FIRST)) {
      publish(hr);
      hr.commit();
    }
    assertRefused(FIRST.plusDays(5), "23505");
    // A session may say it is another month; the machine knows better.
    assertRefused(FIRST.plusMonths(1), "23505");
  }

  @Test
  void nobodyInsertsANumber() throws Exception {
    for (int i = 0; i < 6; i++) join("Siège", i);
    for (String sql :
        List.of(
            "insert into portal.anonymous_publication (tenant_id, id, subscription_id, mode, mode_number, month, transmission_id, published_at)"
                + " select tenant_id, gen_random_uuid(), id, 'ANONYMOUS', 1, '2027-02-01', gen_random_uuid(), now() from portal.subscription",
            "insert into portal.anonymous_figure select tenant_id, gen_random_uuid(), 'x', 5 from portal.subscription",
            "update portal.anonymous_figure set people = 10",
            "delete from portal.anonymous_publication",
            "insert into portal.transmission select tenant_id, gen_random_uuid(), id, 'ANONYMOUS', portal.account(), now(), 13, 0 from portal.subscription"))
      try (Connection hr = hr(FIRST)) {
        SQLException refused = assertThrows(SQLException.class, () -> ask(hr, sql), sql);
        assertEquals("42501", refused.getSQLState(), sql);
      }
    try (Connection owning = database.connect("portal_owner")) {
      owning.setAutoCommit(false);
      assertThrows(
          SQLException.class,
          () ->
              ask(
                  owning,
                  "insert into portal.anonymous_figure values (?, ?, 'x', 7)",
                  here.tenant(),
                  UUID.randomUUID()));
    }
  }

  @Test
  void onlyTheHolderUnderTheAnonymousModeAndWithFivePeople() throws Exception {
    for (int i = 0; i < 4; i++) join("Siège", i);
    assertRefused(FIRST, "23514");
    join("Siège", 5);
    ask(
        owner,
        "insert into portal.mode_choice values (?, ?, 2, 'NOMINATIVE', ?, now())",
        here.tenant(),
        here.subscription(),
        here.hr());
    assertRefused(FIRST, "23514");
    ask(owner, "update portal.membership set transmit = false where account_id = ?", here.hr());
    assertRefused(FIRST, "42501");
  }

  @Test
  void whoIsLockedObjectingInQuarantineOrGoneIsInNoFigure() throws Exception {
    List<UUID> people = new ArrayList<>();
    for (int i = 0; i < 10; i++) people.add(join("Siège", i));
    ask(
        owner,
        "update portal.person set quarantined_until = '2027-02-01' where id = ?",
        people.get(0));
    ask(owner, "update portal.person set contract_end = '2027-01-14' where id = ?", people.get(1));
    int at = 2;
    for (String ground : List.of("OBJECTION", "CLAIMS"))
      ask(
          owner,
          "insert into portal.restriction values (?, ?, ?, ?, ?, now(), null, null, null, 0)",
          here.tenant(),
          UUID.randomUUID(),
          people.get(at++),
          ground,
          here.hr());
    try (Connection hr = hr(FIRST)) {
      assertEquals(Map.of("Siège", 5), publish(hr));
    }
  }

  private void assertRefused(LocalDate day, String state) throws SQLException {
    try (Connection hr = hr(day)) {
      SQLException refused = assertThrows(SQLException.class, () -> publish(hr));
      assertEquals(state, refused.getSQLState(), refused.getMessage());
    }
  }

  private int move(List<UUID> site, String name, Random random, int month) throws SQLException {
    int moved = 0;
    while (random.nextInt(3) > 0 || month == 0 && site.size() < 3 + name.length()) {
      if (!site.isEmpty() && random.nextInt(5) < 2) {
        ask(
            owner,
            "update portal.person set contract_end = '2026-12-31' where id = ?",
            site.remove(random.nextInt(site.size())));
      } else {
        site.add(join(name, random.nextInt()));
      }
      moved++;
    }
    return moved;
  }

  private UUID join(String site, int number) throws SQLException {
    UUID id = UUID.randomUUID();
    Twins.person(
        owner, here.tenant(), id, here.importId(), number + id.toString().substring(0, 8), "Roux");
    ask(
        owner,
        "update portal.person set quarantined_until = null, establishment = ? where id = ?",
        site,
        id);
    return id;
  }

  private Connection hr(LocalDate day) throws SQLException {
    Connection hr = database.as("portal_hr", here.tenant(), null, here.hr());
    ask(hr, "select set_config('portal.today', ?, true)", day.toString());
    return hr;
  }

  private Map<String, Integer> publish(Connection hr) throws SQLException {
    UUID id = UUID.randomUUID();
    ask(hr, "select portal.publish_figures(?, ?, now())", id, here.subscription());
    Map<String, Integer> figures = new HashMap<>();
    for (String line :
        ask(
            hr,
            "select establishment || '=' || people from portal.anonymous_figure where publication_id = ?",
            id))
      figures.put(
          line.substring(0, line.indexOf('=')),
          Integer.valueOf(line.substring(line.indexOf('=') + 1)));
    return figures;
  }

  private int total() throws SQLException {
    return Integer.parseInt(
        ask(
                owner,
                "select t.passed from portal.transmission t where t.tenant_id = ? order by t.sent_at desc limit 1",
                here.tenant())
            .get(0));
  }
}
