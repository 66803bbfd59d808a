package fr.acta.portal.stack.database;

import static fr.acta.portal.stack.TestDatabase.ask;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.acta.portal.answer.DpoPacks;
import fr.acta.portal.answer.PackJob;
import fr.acta.portal.answer.PackRowsView;
import fr.acta.portal.answer.PackTableView;
import fr.acta.portal.answer.PackValueView;
import fr.acta.portal.answer.Redaction;
import fr.acta.portal.answer.RowSearch;
import fr.acta.portal.evidence.Denials;
import fr.acta.portal.stack.TestDatabase;
import fr.acta.portal.suppression.Suppressions;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.RuleBroken;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How far a copy reaches: rows past those shown at first, tables that no key leads into, whose copy
 * it is.
 */
@Tag("database")
class PackReachTest {
  private static final Instant NOW = Instant.parse("2026-04-10T09:00:00Z");

  private Calls calls;
  private Twins.Twin here;
  private Connection owner;
  private UUID ticket;

  @BeforeEach
  void start() throws Exception {
    TestDatabase database = TestDatabase.get();
    calls = new Calls(database, new MovedClock(NOW));
    here = Twins.make(database).one();
    owner = database.connect("portal_owner");
  }

  @AfterEach
  void stop() throws SQLException {
    owner.close();
  }

  @Test
  void aValuePastTheFirstRowsIsFoundByPageAndByWordAndLeftOut() throws Exception {
    UUID pack = wanted("DPO");
    for (int n : IntStream.rangeClosed(1, 60).toArray())
      message(n == 57 ? "Élodie me l’a dit" : "mot " + n);
    build(pack);
    List<PackTableView> first = rows(RowSearch.page("request_message", 0)).tables(Locale.FRENCH);
    assertEquals(25, first.get(0).getShown());
    assertTrue(rows(RowSearch.page("request_message", 25)).isMore());
    PackRowsView last = rows(RowSearch.page("request_message", 50));
    assertEquals(10, last.tables(Locale.FRENCH).get(0).getShown());
    assertFalse(last.isMore());
    assertTrue(rows(RowSearch.page("request_message", 60)).isEmpty());
    assertTrue(rows(RowSearch.holding("Élodée")).isEmpty());
    assertEquals(
        "answer.findNothing",
        assertThrows(RuleBroken.class, () -> rows(RowSearch.holding(" – "))).messageKey());

    PackRowsView found = rows(RowSearch.holding("elodie ME"));
    PackValueView value =
        found.tables(Locale.FRENCH).get(0).getRows().get(0).stream()
            .filter(v -> v.getColumn().equals("text"))
            .findFirst()
            .orElseThrow();
    assertEquals(1, found.tables(Locale.FRENCH).get(0).getShown());
    assertEquals(
        1, rows(RowSearch.row("request_message", value.getKey())).tables(Locale.FRENCH).size());
    Redaction.Place place =
        new Redaction.Place(value.getTable(), value.getColumn(), value.getKey());
    dpo(
        p -> {
          p.redact(here.tenant(), ticket, version(pack), place, "Une autre personne.");
          return null;
        });
    assertEquals(
        "answer.notReady",
        assertThrows(RuleBroken.class, () -> rows(RowSearch.holding("elodie"))).messageKey());
    build(pack);
    assertTrue(
        rows(RowSearch.holding("elodie")).isEmpty(), "not even in what is kept for the desk");
  }

  /** The list by her keyed hash, the form by her address, undertakings by her account. */
  @Test
  void tablesThatNoKeyLeadsIntoAreSearchedToo() throws Exception {
    UUID before = wanted("DPO");
    build(before);
    assertEquals(List.of("form_request 0", "suppression 0", "undertaking 0"), apart(before));
    ask(
        owner,
        "update portal.person set work_email = 'zoe@atelier.example' where id = ?",
        here.person());
    calls.call(
        Suppressions.class,
        Audience.DPO,
        here.tenant(),
        here.hr(),
        s -> {
          s.add(null, null, List.of("Zoe@Atelier.example", "someone@else.example"));
          return null;
        });
    for (String email : List.of("ZOE@atelier.example", "someone@else.example"))
      ask(
          owner,
          "insert into portal.form_request (tenant_id, id, kind, name, email, words, answer_by, language, code_hash, sent_at, version)"
              + " values (?, gen_random_uuid(), 'ACCESS', 'Zoé', ?, 'Tout.', 'EMAIL', 'fr', ?, now(), 0)",
          Denials.OPERATOR,
          email,
          UUID.randomUUID().toString().getBytes());
    ask(
        owner,
        "insert into portal.undertaking values (?, gen_random_uuid(), ?, 1, 'fr', repeat('0', 64), 'Zoé', now(), (now() at time zone 'Europe/Paris')::date + 100)",
        Denials.OPERATOR,
        here.account());
    UUID after = wanted("DPO");
    build(after);
    assertEquals(List.of("form_request 1", "suppression 1", "undertaking 1"), apart(after));
    UUID employers = wanted("CLIENT");
    build(employers);
    assertEquals(List.of(), apart(employers), "they are the operator's");
  }

  /** A copy that left for a service belongs to whoever decides in that subscription. */
  @Test
  void whoDecidesInASubscriptionHandsOverItsCopy() throws Exception {
    InstructionTest.transmitted(owner, here, "CONTROLLER");
    assertEquals(List.of("DPO 1", "CLIENT 0"), transmitted());
    ask(
        owner,
        "update portal.subscription set operator_role = 'PROCESSOR' where id = ?",
        here.subscription());
    assertEquals(List.of("DPO 0", "CLIENT 1"), transmitted());
  }

  private List<String> transmitted() throws SQLException {
    List<String> found = new java.util.ArrayList<>();
    for (String desk : List.of("DPO", "CLIENT")) {
      UUID pack = wanted(desk);
      build(pack);
      found.add(
          desk
              + " "
              + ask(
                      owner,
                      "select found from portal.access_pack_search where pack_id = ? and name = 'nominative_row'",
                      pack)
                  .get(0));
    }
    return found;
  }

  private List<String> apart(UUID pack) throws SQLException {
    return ask(
        owner,
        "select name || ' ' || found from portal.access_pack_search where pack_id = ? and name in ('suppression', 'form_request', 'undertaking') order by name",
        pack);
  }

  private void message(String text) throws SQLException {
    ask(
        owner,
        "insert into portal.request_message (tenant_id, id, ticket_id, author, text, sent_at) values (?, gen_random_uuid(), ?, 'PERSON', ?, now())",
        here.tenant(),
        ticket,
        text);
  }

  private UUID wanted(String desk) throws SQLException {
    UUID pack = UUID.randomUUID();
    ticket = UUID.randomUUID();
    UUID request = UUID.randomUUID();
    ask(
        owner,
        "insert into portal.rights_request (tenant_id, id, reference, person_id, kind, received_at, recorded_at, language, version) values (?, ?, ?, ?, 'ACCESS', '2026-04-01', '2026-04-01', 'fr', 0)",
        here.tenant(),
        request,
        "D-" + request.toString().substring(0, 8),
        here.person());
    ask(
        owner,
        "insert into portal.ticket (tenant_id, id, request_id, person_id, desk, kind, reference, person_name, language, items, state, received_at, legal_end, internal_target, version)"
            + " values (?, ?, ?, ?, ?, 'ACCESS', 'D-1', 'Zoé', 'fr', '', 'TAKEN', '2026-04-01', '2026-05-04', '2026-05-01', 0)",
        here.tenant(),
        ticket,
        request,
        here.person(),
        desk);
    ask(
        owner,
        "insert into portal.access_pack (tenant_id, id, ticket_id, person_id, desk, kind, language, state, wanted_at, version) values (?, ?, ?, ?, ?, 'ACCESS', 'fr', 'WANTED', '2026-04-10 08:00Z', 0)",
        here.tenant(),
        pack,
        ticket,
        here.person(),
        desk);
    return pack;
  }

  private void build(UUID pack) {
    assertEquals(pack, job(j -> j.begin(here.tenant()).orElseThrow()));
    assertEquals(true, job(j -> j.build(here.tenant(), pack)));
  }

  private int version(UUID pack) {
    try {
      return Integer.parseInt(
          ask(owner, "select version from portal.access_pack where id = ?", pack).get(0));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private PackRowsView rows(RowSearch search) {
    return dpo(p -> p.rows(here.tenant(), ticket, search));
  }

  private <T> T dpo(java.util.function.Function<DpoPacks, T> act) {
    return calls.call(DpoPacks.class, Audience.DPO, here.tenant(), here.hr(), act);
  }

  private <T> T job(java.util.function.Function<PackJob, T> act) {
    return calls.call(PackJob.class, Audience.JOB, here.tenant(), null, act);
  }
}
