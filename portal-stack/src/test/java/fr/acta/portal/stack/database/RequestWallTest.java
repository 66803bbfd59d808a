package fr.acta.portal.stack.database;

import static fr.acta.portal.stack.TestDatabase.ask;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.acta.portal.stack.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who reads which part of a request: a colleague nothing, her employer only what it decides. */
@Tag("database")
class RequestWallTest {
  private static final String SECRET = "+33600000042";
  private static TestDatabase database;
  private static Twins.Twin here;
  private static UUID colleague;
  private static UUID request;
  private static UUID dpoTicket;
  private static UUID clientTicket;

  /** Filed as she files it: with her own role, in her own tenant. */
  @BeforeAll
  static void file() throws Exception {
    database = TestDatabase.get();
    here = Twins.make(database).one();
    colleague = UUID.randomUUID();
    request = UUID.randomUUID();
    dpoTicket = UUID.randomUUID();
    clientTicket = UUID.randomUUID();
    try (Connection owner = database.connect("portal_owner")) {
      Twins.person(owner, here.tenant(), colleague, here.importId(), "00043", "Colleague");
    }
    try (Connection she = she()) {
      ask(
          she,
          "insert into portal.contact_details values (?, ?, null, ?, now(), 0)",
          here.tenant(),
          here.person(),
          SECRET);
      ask(
          she,
          "insert into portal.rights_request (tenant_id, id, reference, person_id, kind, received_at, language, version, recorded_at) values (?, ?, 'D-2026-' || lpad(nextval('portal.request_number')::text, 6, '0'), ?, 'RECTIFICATION', now(), 'fr', 0, now())",
          here.tenant(),
          request,
          here.person());
      ticket(she, dpoTicket, "DPO", "CONTACT_PHONE", SECRET);
      ticket(she, clientTicket, "CLIENT", "JOB_TITLE", "Vernisseuse");
      she.commit();
    }
  }

  private static void ticket(Connection she, UUID id, String desk, String item, String shown)
      throws SQLException {
    ask(
        she,
        "insert into portal.ticket (tenant_id, id, request_id, person_id, desk, kind, reference, person_name, language, items, state, received_at, legal_end, internal_target, version)"
            + " values (?, ?, ?, ?, ?, 'RECTIFICATION', 'D', 'Zoé', 'fr', ?, 'NEW', now(), current_date + 30, current_date + 30, 0)",
        here.tenant(),
        id,
        request,
        here.person(),
        desk,
        item);
    ask(
        she,
        "insert into portal.asked_item (tenant_id, id, ticket_id, item, value_shown, value_wanted, version) values (?, ?, ?, ?, ?, 'other', 0)",
        here.tenant(),
        UUID.randomUUID(),
        id,
        item,
        shown);
  }

  @Test
  void herEmployerReadsOnlyThePartThatItDecides() throws Exception {
    try (Connection hr = hr()) {
      assertEquals(
          List.of("CLIENT"),
          ask(hr, "select desk from portal.ticket where request_id = ?", request));
      assertEquals(
          List.of("Vernisseuse"),
          ask(
              hr,
              "select value_shown from portal.asked_item where ticket_id in (?, ?)",
              dpoTicket,
              clientTicket));
      assertEquals(
          List.of("1"),
          ask(hr, "select count(*) from portal.rights_request where id = ?", request));
    }
    try (Connection hr = hr()) {
      assertThrows(SQLException.class, () -> ask(hr, "select * from portal.contact_details"));
    }
  }

  @Test
  void whatSheGaveTheOperatorAppearsNowhereForHerEmployer() throws Exception {
    List<String> tables;
    try (Connection owner = database.connect("portal_owner")) {
      tables =
          ask(
              owner,
              "select table_name from information_schema.columns where table_schema = 'portal' and column_name = 'tenant_id'");
      assertTrue(contains(owner, "asked_item"), "the canary is there to be found");
    }
    for (String table : tables) {
      try (Connection hr = hr()) {
        boolean mayRead =
            ask(hr, "select has_table_privilege(?, 'select')", "portal." + table)
                .equals(List.of("t"));
        if (mayRead) assertFalse(contains(hr, table), table);
      }
    }
  }

  private static boolean contains(Connection connection, String table) throws SQLException {
    String rows = "select count(*) from portal." + table + " t where cast(t as text) like ?";
    return !ask(connection, rows, "%" + SECRET + "%").equals(List.of("0"));
  }

  @Test
  void aColleagueFindsNothingOfIt() throws Exception {
    for (String table :
        List.of("rights_request", "ticket", "asked_item", "contact_details", "request_draft")) {
      try (Connection other = database.as("portal_person", here.tenant(), colleague, null)) {
        assertEquals(List.of("0"), ask(other, "select count(*) from portal." + table), table);
      }
    }
  }

  @Test
  void nobodyFilesInTheNameOfSomebodyElse() throws Exception {
    String insert =
        "insert into portal.rights_request (tenant_id, id, reference, person_id, kind, received_at, language, version, recorded_at) values (?, ?, 'D-2026-999999', ?, 'RECTIFICATION', now(), 'fr', 0, now())";
    try (Connection other = database.as("portal_person", here.tenant(), colleague, null)) {
      assertThrows(
          SQLException.class,
          () -> ask(other, insert, here.tenant(), UUID.randomUUID(), here.person()));
    }
    try (Connection hr = hr()) {
      assertThrows(
          SQLException.class,
          () -> ask(hr, insert, here.tenant(), UUID.randomUUID(), here.person()));
    }
  }

  @Test
  void sheDecidesNothingAndAnswersOnlyAnOpenQuestion() throws Exception {
    try (Connection she = she()) {
      assertThrows(
          SQLException.class,
          () -> ask(she, "update portal.ticket set state = 'TAKEN' where id = ?", dpoTicket));
    }
    try (Connection she = she()) {
      assertThrows(
          SQLException.class,
          () -> ask(she, "update portal.ticket set outcome = 'ACCEPTED' where id = ?", dpoTicket));
    }
  }

  /** The second of two submissions waits for the first, then finds the draft gone. */
  @Test
  void aDraftSentTwiceAtTheSameTimeIsSentOnce() throws Exception {
    UUID draft = UUID.randomUUID();
    String lock = "select id from portal.request_draft where id = ? for update";
    try (Connection she = she()) {
      ask(
          she,
          "insert into portal.request_draft values (?, ?, ?, 'RECTIFICATION', now(), 1)",
          here.tenant(),
          draft,
          here.person());
      she.commit();
    }
    try (Connection first = she();
        Connection second = she()) {
      assertEquals(List.of(draft.toString()), ask(first, lock, draft));
      CompletableFuture<List<String>> waiting =
          CompletableFuture.supplyAsync(
              () -> {
                try {
                  return ask(second, lock, draft);
                } catch (SQLException e) {
                  throw new IllegalStateException(e);
                }
              });
      assertThrows(TimeoutException.class, () -> waiting.get(500, TimeUnit.MILLISECONDS));
      ask(first, "delete from portal.request_draft where id = ?", draft);
      first.commit();
      assertEquals(List.of(), waiting.get(10, TimeUnit.SECONDS));
    }
  }

  private static Connection she() throws SQLException {
    return database.as("portal_person", here.tenant(), here.person(), here.account());
  }

  private static Connection hr() throws SQLException {
    return database.as("portal_hr", here.tenant(), null, here.hr());
  }
}
