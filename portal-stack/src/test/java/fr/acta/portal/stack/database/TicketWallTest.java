package fr.acta.portal.stack.database;

import static fr.acta.portal.stack.TestDatabase.ask;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.acta.portal.stack.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may read and decide which part of a request, asked of the database alone. */
@Tag("database")
class TicketWallTest {
  private static final String TAKE =
      "update portal.ticket set state = 'TAKEN', version = version + 1 where id = ?";
  private static final String DECIDE =
      "update portal.asked_item set decision = 'REFUSED' where ticket_id = ?";
  private static final String CLOSE =
      "update portal.ticket set state = 'CLOSED', outcome = 'REFUSED', answer = 'no', closed_at = now() where id = ?";

  private static final String REOPEN =
      "update portal.ticket set state = 'TAKEN', outcome = null, answer = null, closed_at = null, reopened_on = current_date where id = ?";

  private final UUID dpos = UUID.randomUUID();
  private final UUID clients = UUID.randomUUID();
  private TestDatabase database;
  private Twins twins;

  @BeforeEach
  void file() throws Exception {
    database = TestDatabase.get();
    twins = Twins.make(database);
    UUID request = UUID.randomUUID();
    try (Connection owner = database.connect("portal_owner")) {
      ask(
          owner,
          "insert into portal.rights_request (tenant_id, id, reference, person_id, kind, received_at, language, version, recorded_at) values (?, ?, ?, ?, 'RECTIFICATION', now(), 'fr', 0, now())",
          twins.one().tenant(),
          request,
          "D-" + request,
          twins.one().person());
      ticket(owner, request, dpos, "DPO");
      ticket(owner, request, clients, "CLIENT");
    }
  }

  private void ticket(Connection owner, UUID request, UUID id, String desk) throws SQLException {
    ask(
        owner,
        "insert into portal.ticket (tenant_id, id, request_id, person_id, desk, kind, reference, person_name, language, items, state,"
            + " received_at, legal_end, internal_target, version) values (?, ?, ?, ?, ?, 'RECTIFICATION', 'D', 'Zoé', 'fr', 'JOB_TITLE', 'NEW', now(), current_date, current_date, 1)",
        twins.one().tenant(),
        id,
        request,
        twins.one().person(),
        desk);
    ask(
        owner,
        "insert into portal.asked_item (tenant_id, id, ticket_id, item, version) values (?, ?, ?, 'JOB_TITLE', 1)",
        twins.one().tenant(),
        UUID.randomUUID(),
        id);
  }

  private void identify() throws SQLException {
    try (Connection owner = database.connect("portal_owner")) {
      for (UUID ticket : List.of(dpos, clients)) {
        ask(
            owner,
            "insert into portal.identity_check (tenant_id, id, ticket_id, subject, state, how, confirmed_at, version) values (?, ?, ?, 'PERSON', 'CONFIRMED', 'SIGNED_IN', now(), 0)",
            twins.one().tenant(),
            UUID.randomUUID(),
            ticket);
        ask(owner, "update portal.ticket set identified = true where id = ?", ticket);
      }
    }
  }

  private Connection dpo() throws SQLException {
    return database.as("portal_dpo", null, null, twins.one().hr());
  }

  private Connection hr() throws SQLException {
    return database.as("portal_hr", twins.one().tenant(), null, twins.one().hr());
  }

  @Test
  void theDpoDecidesItsOwnPartOnly() throws Exception {
    try (Connection dpo = dpo()) {
      assertEquals(List.of("1"), ask(dpo, TAKE, dpos));
      assertEquals(List.of("1"), ask(dpo, DECIDE, dpos));
      assertEquals(List.of("0"), ask(dpo, DECIDE, clients));
      SQLException refused = assertThrows(SQLException.class, () -> ask(dpo, TAKE, clients));
      assertTrue(refused.getMessage().contains("CLIENT_DECIDES"), refused.getMessage());
    }
    try (Connection dpo = dpo()) {
      assertThrows(SQLException.class, () -> ask(dpo, CLOSE, clients));
    }
    try (Connection dpo = dpo()) {
      String paragraph = "update portal.ticket set introduction = 'x' where id = ?";
      assertThrows(SQLException.class, () -> ask(dpo, paragraph, clients));
    }
  }

  @Test
  void theDpoSeesAndRemindsTheClient() throws Exception {
    try (Connection dpo = dpo()) {
      String remind = "update portal.ticket set reminded_at = now() where id = ?";
      assertEquals(List.of("1"), ask(dpo, remind, clients));
    }
  }

  @Test
  void theEmployerSeesItsOwnPartOnly() throws Exception {
    try (Connection hr = hr()) {
      assertEquals(List.of(clients.toString()), ask(hr, "select id from portal.ticket"));
      assertEquals(List.of(clients.toString()), ask(hr, "select ticket_id from portal.asked_item"));
      assertEquals(List.of("0"), ask(hr, TAKE, dpos));
      assertEquals(List.of("0"), ask(hr, DECIDE, dpos));
      assertEquals(List.of("1"), ask(hr, TAKE, clients));
      assertEquals(List.of("1"), ask(hr, DECIDE, clients));
    }
    try (Connection hr = hr()) {
      String given = "select phone from portal.contact_details";
      assertThrows(SQLException.class, () -> ask(hr, given));
    }
  }

  @Test
  void theTwinSeesNothing() throws Exception {
    try (Connection twin =
        database.as("portal_hr", twins.other().tenant(), null, twins.other().hr())) {
      assertEquals(List.of(), ask(twin, "select id from portal.ticket"));
      assertEquals(List.of("0"), ask(twin, TAKE, clients));
    }
  }

  @Test
  void nothingIsDecidedBeforeIdentityIs() throws Exception {
    refused(hr(), "IDENTITY_FIRST", CLOSE, clients);
    refused(dpo(), "IDENTITY_FIRST", CLOSE, dpos);
    try (Connection owner = database.connect("portal_owner")) {
      ask(owner, "update portal.ticket set identified = true where id = ?", clients);
    }
    refused(hr(), "IDENTITY_FIRST", CLOSE, clients);
    identify();
    try (Connection hr = hr()) {
      assertEquals(List.of("1"), ask(hr, CLOSE, clients));
    }
  }

  @Test
  void nothingIsSaidToBeDoneBeforeItIs() throws Exception {
    identify();
    try (Connection owner = database.connect("portal_owner")) {
      ask(
          owner,
          "insert into portal.execution_task (tenant_id, id, ticket_id, kind, opened_at, version) values (?, ?, ?, 'ERASURE', now(), 0)",
          twins.one().tenant(),
          UUID.randomUUID(),
          clients);
    }
    String accept = CLOSE.replace("'REFUSED'", "'ACCEPTED'");
    refused(hr(), "EXECUTE_FIRST", accept, clients);
    try (Connection hr = hr()) {
      String done =
          "update portal.execution_task set done_at = now(), note = 'done' where ticket_id = ?";
      assertEquals(List.of("1"), ask(hr, done, clients));
      assertEquals(List.of("1"), ask(hr, accept, clients));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "set introduction = 'x'",
        "set answer = 'yes', outcome = 'ACCEPTED'",
        "set state = 'TAKEN', outcome = null, answer = null, closed_at = null"
      })
  void closedIsForGoodUnlessItIsOpenedAgainWhole(String change) throws Exception {
    identify();
    try (Connection hr = hr()) {
      assertEquals(List.of("1"), ask(hr, CLOSE, clients));
      assertEquals(List.of("0"), ask(hr, DECIDE, clients));
      Savepoint closed = hr.setSavepoint();
      String sql = "update portal.ticket " + change + " where id = ?";
      SQLException e = assertThrows(SQLException.class, () -> ask(hr, sql, clients));
      assertTrue(e.getMessage().contains("CLOSED_FOR_GOOD"), e.getMessage());
      hr.rollback(closed);
      assertEquals(List.of("1"), ask(hr, REOPEN, clients));
    }
  }

  private static void refused(Connection as, String why, String sql, UUID ticket)
      throws SQLException {
    try (as) {
      SQLException e = assertThrows(SQLException.class, () -> ask(as, sql, ticket));
      assertTrue(e.getMessage().contains(why), e.getMessage());
    }
  }

  @Test
  void ofTwoWhoDecideAtOnceOneIsLate() throws Exception {
    identify();
    String decide = CLOSE.replace(" where", ", version = 2 where") + " and version = 1";
    try (Connection first = hr();
        Connection second = hr()) {
      assertEquals(List.of("1"), ask(first, decide, clients));
      var late = java.util.concurrent.CompletableFuture.supplyAsync(() -> quietly(second, decide));
      first.commit();
      assertEquals(List.of("0"), late.get());
    }
  }

  private List<String> quietly(Connection connection, String sql) {
    try {
      return ask(connection, sql, clients);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void sheOnlyHandsAQuestionBack() throws Exception {
    try (Connection owner = database.connect("portal_owner")) {
      ask(owner, "update portal.ticket set state = 'WAITING' where id = ?", clients);
    }
    try (Connection her =
        database.as(
            "portal_person", twins.one().tenant(), twins.one().person(), twins.one().account())) {
      assertEquals(List.of("1"), ask(her, TAKE, clients));
      Savepoint answered = her.setSavepoint();
      for (String sql : List.of(TAKE, CLOSE, DECIDE)) {
        assertThrows(SQLException.class, () -> ask(her, sql, dpos));
        her.rollback(answered);
      }
      String withdraw = CLOSE.replace("'REFUSED'", "'WITHDRAWN'");
      assertEquals(List.of("1"), ask(her, withdraw, dpos));
    }
  }
}
