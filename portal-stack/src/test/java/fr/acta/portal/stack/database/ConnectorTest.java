package fr.acta.portal.stack.database;

import static fr.acta.portal.stack.TestDatabase.ask;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.acta.portal.client.Subscription.Service;
import fr.acta.portal.evidence.Denials;
import fr.acta.portal.stack.TestDatabase;
import fr.acta.portal.tenancy.AccessDenied;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.LegalClock;
import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.transfer.Disclosure;
import fr.acta.portal.transfer.MyDisclosures;
import fr.acta.portal.transfer.Statistics;
import fr.acta.portal.transfer.TransmissionLine;
import fr.acta.portal.transfer.Transmissions;
import fr.acta.portal.transfer.connector.HandedFile;
import fr.acta.portal.transfer.connector.Pickups;
import fr.acta.portal.transfer.recall.Cause;
import fr.acta.portal.transfer.recall.ClientRecalls;
import fr.acta.portal.transfer.recall.OperatorRecalls;
import fr.acta.portal.transfer.recall.RecallLine;
import fr.acta.portal.undertaking.MyUndertaking;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What leaves the portal leaves under an undertaking, with a receipt, and can be called back. */
@Tag("database")
@Timeout(120)
class ConnectorTest {
  private static final Instant NOW = Clock.systemUTC().instant();

  private static final MovedClock CLOCK = new MovedClock(NOW);

  private static TestDatabase database;
  private static Calls calls;

  private Twins.Twin here;
  private UUID collaborator;
  private Connection owner;

  @BeforeAll
  static void connect() throws Exception {
    database = TestDatabase.get();
    calls = new Calls(database, CLOCK);
  }

  @BeforeEach
  void start() throws Exception {
    CLOCK.moveTo(NOW);
    here = Twins.make(database).one();
    owner = database.connect("portal_owner");
    collaborator = UUID.randomUUID();
    ask(
        owner,
        "insert into portal.client_organisation values (?, 'OPERATOR', 'Operator', '853264711', '85326471100013', 'rue', '75000', 'Paris', 'DP', 'dp@lumen.example', now(), 0) on conflict do nothing",
        Denials.OPERATOR);
    ask(
        owner,
        "insert into portal.account (id, issuer, subject, name, seen_at) values (?, 'test', ?, 'C', now())",
        collaborator,
        collaborator.toString());
    ask(
        owner,
        "insert into portal.notice_version (tenant_id, id, subscription_id, number, state, published_at, published_by, version) values (?, ?, ?, 1, 'PUBLISHED', now(), ?, 0)",
        here.tenant(),
        UUID.randomUUID(),
        here.subscription(),
        here.hr());
    ask(
        owner,
        "update portal.subscription set required_notice = 1 where id = ?",
        here.subscription());
    ask(
        owner,
        "insert into portal.proof_of_information (tenant_id, id, subscription_id, person_id, notice_version, how, informed_at, version) values (?, ?, ?, ?, 1, 'HAND', now(), 0)",
        here.tenant(),
        UUID.randomUUID(),
        here.subscription(),
        here.person());
    ask(
        owner,
        "update portal.person set first_name = '=HYPERLINK(\"x\")', job_title = 'Soudeuse; atelier', establishment = 'Siège' where id = ?",
        here.person());
  }

  @AfterEach
  void stop() throws SQLException {
    owner.close();
  }

  @Test
  void withoutAnUndertakingNothingIsTaken() throws Exception {
    UUID sent = send("NOMINATIVE");
    assertThrows(AccessDenied.class, () -> take(sent));
    try (Connection operator = database.as("portal_operator", null, null, collaborator)) {
      SQLException refused =
          assertThrows(
              SQLException.class,
              () ->
                  ask(
                      operator,
                      "select * from portal.collect(?, ?, ?, now())",
                      here.tenant(),
                      sent,
                      UUID.randomUUID()));
      assertEquals("42501", refused.getSQLState());
    }
    sign();
    take(sent);
    CLOCK.moveTo(NOW.plus(Duration.ofDays(367)));
    assertThrows(AccessDenied.class, () -> take(sent));
  }

  @Test
  void underAnUndertakingNoTableOpensEither() throws Exception {
    send("NOMINATIVE");
    sign();
    for (String table :
        List.of(
            "person",
            "nominative_row",
            "semi_nominative_row",
            "emergency_row",
            "pseudonym",
            "anonymous_figure",
            "recall_item"))
      try (Connection operator = database.as("portal_operator", null, null, collaborator)) {
        SQLException refused =
            assertThrows(
                SQLException.class, () -> ask(operator, "select 1 from portal." + table), table);
        assertEquals("42501", refused.getSQLState(), table);
      }
  }

  @Test
  void nobodySignsForAnotherNorForLongerThanAYear() throws Exception {
    assertEquals(
        "undertaking.unread",
        assertThrows(
                RuleBroken.class, () -> operator(MyUndertaking.class, u -> signed(u, "C", false)))
            .messageKey());
    assertEquals(
        "undertaking.name",
        assertThrows(
                RuleBroken.class, () -> operator(MyUndertaking.class, u -> signed(u, " ", true)))
            .messageKey());
    String sql =
        "insert into portal.undertaking values (?, gen_random_uuid(), ?, 1, 'fr', repeat('0', 64), 'C', now(), current_date + ?)";
    for (Object[] values :
        new Object[][] {
          {Denials.OPERATOR, here.hr(), 100},
          {Denials.OPERATOR, collaborator, 800},
          {here.tenant(), collaborator, 100}
        })
      try (Connection operator = database.as("portal_operator", null, null, collaborator)) {
        assertThrows(SQLException.class, () -> ask(operator, sql, values));
      }
  }

  @Test
  void theFileHoldsItsColumnsAndTheClientSeesTheReceipt() throws Exception {
    UUID sent = send("NOMINATIVE");
    sign();
    HandedFile file = take(sent);
    assertEquals(
        List.of(
            "\uFEFFnom;prenom;fonction",
            here.canary() + ";\"'=HYPERLINK(\"\"x\"\")\";\"Soudeuse; atelier\""),
        lines(file));
    TransmissionLine line = hr(Transmissions.class, t -> t.all().get(0));
    assertNotNull(line.getCollected());
    assertEquals(
        List.of("TRANSMISSION_COLLECTED"),
        ask(
            owner,
            "select act from portal.evidence_entry where object_id = ? and actor = 'OPERATOR'",
            sent));
  }

  @Test
  void aPseudonymsFileHoldsNoName() throws Exception {
    UUID sent = send("SEMI_NOMINATIVE");
    sign();
    List<String> lines = lines(take(sent));
    assertEquals("\uFEFFpseudonyme;fonction;site", lines.get(0));
    assertTrue(
        lines.get(1).matches("[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4};\"Soudeuse; atelier\";Siège"),
        lines.get(1));
  }

  @Test
  void figuresAreAFileToo() throws Exception {
    choose("ANONYMOUS", 1);
    for (int i = 0; i < 6; i++) {
      UUID id = UUID.randomUUID();
      Twins.person(owner, here.tenant(), id, here.importId(), "9000" + i, "Roux");
      ask(
          owner,
          "update portal.person set establishment = 'Siège', quarantined_until = null where id = ?",
          id);
    }
    UUID sent = hr(Statistics.class, s -> s.publish(Service.E_LEARNING));
    sign();
    assertEquals(List.of("\uFEFFsite;nombre_de_personnes", "Siège;5"), lines(take(sent)));
  }

  @Test
  void whoIsLockedSinceIsKeptBackAndSoIsEverybodyAfterAChangeOfMode() throws Exception {
    UUID sent = send("NOMINATIVE");
    sign();
    ask(
        owner,
        "insert into portal.restriction values (?, ?, ?, 'CLAIMS', ?, now(), null, null, null, 0)",
        here.tenant(),
        UUID.randomUUID(),
        here.person(),
        here.hr());
    assertEquals(0, take(sent).getRows());
    assertEquals(List.of("0/1"), receipts(sent));
    ask(
        owner,
        "update portal.restriction set told_on = current_date, lifted_by = ?, lifted_at = now() where person_id = ?",
        here.hr(),
        here.person());
    assertEquals(1, take(sent).getRows());
    choose("ANONYMOUS", 2);
    assertEquals(0, take(sent).getRows());
  }

  @Test
  void whatWasSentIsCalledBackAndItsDeletionConfirmedOnce() throws Exception {
    UUID sent = send("NOMINATIVE");
    sign();
    assertEquals(
        "transfer.recall.nobody",
        assertThrows(RuleBroken.class, () -> recall(Cause.LEFT)).messageKey());
    assertEquals(1, recall(Cause.PROGRAMME_END));
    assertThrows(RuleBroken.class, () -> recall(Cause.CLIENT));
    RecallLine asked = hr(ClientRecalls.class, ClientRecalls::all).get(0);
    assertEquals(NOW.atZone(LegalClock.PARIS).toLocalDate().plusMonths(3), asked.getDue());
    // Called back before it was taken: it is not handed out any more.
    assertEquals(0, take(sent).getRows());
    HandedFile list = operator(OperatorRecalls.class, r -> r.list(here.tenant(), asked.getId()));
    assertTrue(lines(list).get(1).startsWith(here.canary()));
    for (int i = 0; i < 2; i++)
      operator(
          OperatorRecalls.class,
          r -> {
            r.confirm(here.tenant(), asked.getId());
            return null;
          });
    assertEquals(
        List.of("RECALL_ASKED", "TRANSMISSION_COLLECTED", "RECALL_CONFIRMED"),
        ask(
            owner,
            "select act from portal.evidence_entry where object_id = ? order by id",
            asked.getId()));
    Disclosure hers =
        calls
            .call(
                MyDisclosures.class,
                Audience.PERSON,
                here.tenant(),
                here.person(),
                here.account(),
                MyDisclosures::all)
            .get(0);
    assertNotNull(hers.getDeletedAt());
  }

  @Test
  void whoLeftIsCalledBackAlone() throws Exception {
    send("SEMI_NOMINATIVE");
    ask(
        owner,
        "update portal.person set contract_end = current_date - 2 where id = ?",
        here.person());
    assertEquals(1, recall(Cause.LEFT));
    try (Connection operator = database.as("portal_operator", null, null, collaborator)) {
      assertEquals(
          List.of("0"),
          ask(
              operator,
              "update portal.recall set confirmed_by = ?, confirmed_at = now()",
              collaborator),
          "no confirmation without an undertaking");
    }
    ask(owner, "update portal.membership set transmit = false where account_id = ?", here.hr());
    assertThrows(RuleBroken.class, () -> recall(Cause.CLIENT));
    try (Connection hr = database.as("portal_hr", here.tenant(), null, here.hr())) {
      assertFalse(ask(hr, "select 1 from portal.recall").isEmpty());
      assertThrows(
          SQLException.class,
          () ->
              ask(
                  hr,
                  "select portal.ask_recall(?, ?, 'CLIENT', now())",
                  UUID.randomUUID(),
                  here.subscription()));
    }
  }

  private int recall(Cause cause) {
    return hr(ClientRecalls.class, r -> r.ask(Service.E_LEARNING, cause));
  }

  private List<String> receipts(UUID sent) throws SQLException {
    return ask(
        owner,
        "select handed || '/' || kept_back from portal.transmission_receipt where transmission_id = ? order by id",
        sent);
  }

  private static List<String> lines(HandedFile file) {
    return new String(file.bytes(), StandardCharsets.UTF_8).lines().toList();
  }

  private HandedFile take(UUID sent) {
    return calls.call(
        Pickups.class,
        Audience.OPERATOR,
        here.tenant(),
        collaborator,
        p -> p.take(here.tenant(), sent));
  }

  private void sign() {
    operator(MyUndertaking.class, u -> signed(u, "Claire", true));
  }

  private static Void signed(MyUndertaking undertaking, String name, boolean read) {
    undertaking.sign(name, read, Locale.FRENCH);
    return null;
  }

  private UUID send(String mode) throws SQLException {
    choose(mode, 1);
    return hr(
        Transmissions.class,
        t -> t.send(Service.E_LEARNING, t.preview(Service.E_LEARNING).getList()));
  }

  private void choose(String mode, int number) throws SQLException {
    ask(
        owner,
        "insert into portal.mode_choice values (?, ?, ?, ?, ?, now())",
        here.tenant(),
        here.subscription(),
        number,
        mode,
        here.hr());
  }

  private <B, T> T hr(Class<B> type, Function<B, T> act) {
    return calls.call(type, Audience.HR, here.tenant(), here.hr(), act);
  }

  private <B, T> T operator(Class<B> type, Function<B, T> act) {
    return calls.call(type, Audience.OPERATOR, null, collaborator, act);
  }
}
