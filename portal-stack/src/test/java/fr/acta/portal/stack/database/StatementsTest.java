package fr.acta.portal.stack.database;

import static fr.acta.portal.stack.TestDatabase.ask;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.acta.portal.home.HrHome;
import fr.acta.portal.rightsrequest.MyRequests;
import fr.acta.portal.stack.TestDatabase;
import fr.acta.portal.staff.MyData;
import fr.acta.portal.staff.StaffList;
import fr.acta.portal.staff.StaffQuery;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.ticket.ClientTickets;
import fr.acta.portal.ticket.DpoTickets;
import fr.acta.portal.ticket.QueueSearch;
import fr.acta.portal.ticket.QueueView;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How many statements a page's boundary call sends: few, and as many for one row as for forty. */
@Tag("database")
class StatementsTest {
  // with the one that takes the role, and the one for systems outside the portal
  private static final int MOST = 16;
  private static final QueueSearch OPEN = new QueueSearch(QueueView.OPEN, null, null, null);

  private TestDatabase database;
  private Calls calls;
  private Twins.Twin twin;
  private UUID request;
  private UUID ticket;

  @BeforeEach
  void oneOfEach() throws Exception {
    database = TestDatabase.get();
    calls = new Calls(database, Clock.systemUTC());
    twin = Twins.make(database).one();
    try (Connection owner = database.connect("portal_owner")) {
      request = file(owner, 1);
      ticket =
          UUID.fromString(
              ask(
                      owner,
                      "select id from portal.ticket where request_id = ? and desk = 'CLIENT'",
                      request)
                  .get(0));
      converse(owner, 1, "JOB_TITLE");
    }
  }

  @Test
  void thereAreFewAndTheyDoNotGrowWithTheData() throws Exception {
    Map<String, Integer> few = count();
    try (Connection owner = database.connect("portal_owner")) {
      for (int i = 2; i <= 40; i++) {
        file(owner, i);
        Twins.person(owner, twin.tenant(), Twins.id(), twin.importId(), "P" + i, "Petit");
        converse(owner, i, i == 2 ? "WORK_PHONE" : i == 3 ? "CIVILITY" : null);
      }
    }
    Map<String, Integer> many = count();
    assertEquals(few, many);
    assertAll(
        few.entrySet().stream()
            .map(page -> () -> assertTrue(page.getValue() <= MOST, page.toString())));
  }

  private Map<String, Integer> count() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    UUID none = null;
    counts.put("DPO queue", dpo(none, b -> b.queue(OPEN)));
    counts.put("DPO ticket", dpo(twin.tenant(), b -> b.view(twin.tenant(), ticket)));
    counts.put("client queue", hr(ClientTickets.class, b -> b.queue(OPEN)));
    counts.put("client ticket", hr(ClientTickets.class, b -> b.view(ticket)));
    counts.put("HR home", hr(HrHome.class, HrHome::overview));
    counts.put("staff list", hr(StaffList.class, b -> b.page(new StaffQuery(null, null, null))));
    counts.put("staff member", hr(StaffList.class, b -> b.card(twin.person())));
    counts.put("my data", her(MyData.class, MyData::held));
    counts.put("my requests", her(MyRequests.class, MyRequests::all));
    counts.put("my request", her(MyRequests.class, b -> b.open(request)));
    return counts;
  }

  private int dpo(UUID tenant, Function<DpoTickets, ?> act) {
    return sent(DpoTickets.class, Audience.DPO, tenant, null, act);
  }

  private <B> int hr(Class<B> type, Function<B, ?> act) {
    return sent(type, Audience.HR, twin.tenant(), null, act);
  }

  private <B> int her(Class<B> type, Function<B, ?> act) {
    return sent(type, Audience.PERSON, twin.tenant(), twin.person(), act);
  }

  private <B> int sent(
      Class<B> type, Audience audience, UUID tenant, UUID person, Function<B, ?> act) {
    calls.statements();
    calls.call(type, audience, tenant, person, person == null ? twin.hr() : twin.account(), act);
    return calls.statements();
  }

  /** A request of hers with a part for each desk. */
  private UUID file(Connection owner, int number) throws SQLException {
    UUID made = Twins.id();
    ask(
        owner,
        "insert into portal.rights_request (tenant_id, id, reference, person_id, kind, received_at, recorded_at, language, version) values (?, ?, ?, ?, 'RECTIFICATION', now(), now(), 'fr', 0)",
        twin.tenant(),
        made,
        "D-" + number,
        twin.person());
    for (String desk : new String[] {"CLIENT", "DPO"}) {
      ask(
          owner,
          "insert into portal.ticket (tenant_id, id, request_id, person_id, desk, kind, reference, person_name, language, items, state,"
              + " received_at, legal_end, internal_target, version) values (?, ?, ?, ?, ?, 'RECTIFICATION', ?, 'Zoé', 'fr', 'JOB_TITLE', 'NEW', now(), current_date, current_date, 1)",
          twin.tenant(),
          Twins.id(),
          made,
          twin.person(),
          desk,
          "D-" + number);
    }
    return made;
  }

  /** On her first ticket: a message, and a value where one is named. */
  private void converse(Connection owner, int number, String item) throws SQLException {
    ask(
        owner,
        "insert into portal.request_message values (?, ?, ?, 'PERSON', ?, now())",
        twin.tenant(),
        Twins.id(),
        ticket,
        "No " + number);
    if (item == null) return;
    ask(
        owner,
        "insert into portal.asked_item (tenant_id, id, ticket_id, item, version) values (?, ?, ?, ?, 1)",
        twin.tenant(),
        Twins.id(),
        ticket,
        item);
  }
}
