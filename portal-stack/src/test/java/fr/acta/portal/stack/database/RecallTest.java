package fr.acta.portal.stack.database;

import static fr.acta.portal.stack.TestDatabase.ask;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.acta.portal.client.ContractEnd;
import fr.acta.portal.client.ServiceEnd;
import fr.acta.portal.client.Subscription.Service;
import fr.acta.portal.home.HrHome;
import fr.acta.portal.restriction.Restriction.Ground;
import fr.acta.portal.restriction.Restrictions;
import fr.acta.portal.stack.TestDatabase;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.transfer.ClientDisclosures;
import fr.acta.portal.transfer.Disclosure;
import fr.acta.portal.transfer.Emergencies;
import fr.acta.portal.transfer.MyDisclosures;
import fr.acta.portal.transfer.Passage;
import fr.acta.portal.transfer.Statistics;
import fr.acta.portal.transfer.Transmissions;
import fr.acta.portal.transfer.recall.Cause;
import fr.acta.portal.transfer.recall.ClientRecalls;
import fr.acta.portal.transfer.recall.DpoRecalls;
import fr.acta.portal.transfer.recall.OperatorRecalls;
import fr.acta.portal.transfer.recall.RecallJob;
import fr.acta.portal.transfer.recall.RecallLine;
import fr.acta.portal.undertaking.MyUndertaking;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was sent is called back by rule, once, and what is left of it afterwards. */
@Tag("database")
@Timeout(120)
class RecallTest {
  private static final Instant NOW = Instant.parse("2026-04-10T09:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 4, 10);
  private static final MovedClock CLOCK = new MovedClock(NOW);

  private static TestDatabase database;
  private static Calls calls;

  private Gated gated;
  private Twins.Twin here;
  private Connection owner;
  private UUID collaborator;

  @BeforeAll
  static void connect() throws Exception {
    database = TestDatabase.get();
    calls = new Calls(database, CLOCK);
  }

  @BeforeEach
  void start() throws Exception {
    CLOCK.moveTo(NOW);
    owner = database.connect("portal_owner");
    gated = Gated.open(database, owner);
    here = gated.twin();
    collaborator = UUID.randomUUID();
    ask(
        owner,
        "insert into portal.account (id, issuer, subject, name, seen_at) values (?, 'test', ?, 'C', now())",
        collaborator,
        collaborator.toString());
    operator(MyUndertaking.class, u -> u.sign("Claire", true, Locale.FRENCH));
  }

  @AfterEach
  void stop() throws SQLException {
    owner.close();
  }

  @Test
  void whoLeftIsCalledBackByItselfAndOnce() throws Exception {
    send();
    assertEquals(0, job());
    leave();
    assertTrue(wanted(), "the event says so at once");
    assertEquals(1, job());
    assertEquals(0, job(), "a row is called back once");
    RecallLine line = open();
    assertEquals("LEFT", line.getCause());
    assertTrue(line.isByRule());
    assertEquals(TODAY.plusMonths(1), line.getDue());
    CLOCK.moveTo(NOW.plus(Duration.ofDays(1)));
    hrDoes(ServiceEnd.class, e -> e.set(Service.E_LEARNING, TODAY.plusDays(1)));
    CLOCK.moveTo(NOW.plus(Duration.ofDays(2)));
    assertEquals(0, job(), "nor for another cause");
    assertEquals(
        List.of("JOB"),
        ask(
            owner,
            "select actor from portal.evidence_entry where object_id = ? and act = 'RECALL_ASKED'",
            line.getId()));
    assertEquals(1, mails("%10 mai 2026%").size());
  }

  @Test
  void theEndOfAServiceKeepsWhatWasSentForThreeMonths() throws Exception {
    send();
    LocalDate last = TODAY.plusDays(20);
    hrDoes(ServiceEnd.class, e -> e.set(Service.E_LEARNING, last));
    assertEquals(last, mine().get(0).getServiceEnd());
    assertEquals(0, job());
    CLOCK.moveTo(NOW.plus(Duration.ofDays(20)));
    assertEquals(0, job(), "its last day is a day of service");
    CLOCK.moveTo(NOW.plus(Duration.ofDays(21)));
    assertEquals(List.of("2026-04-30"), looked());
    assertEquals(1, job());
    assertEquals(List.of("2026-05-01"), looked(), "each client once a legal day");
    assertEquals("PROGRAMME_END", open().getCause());
    assertEquals(last.plusMonths(3), open().getDue());
    assertEquals(
        "client.end.over",
        assertThrows(
                RuleBroken.class,
                () -> hrDoes(ServiceEnd.class, e -> e.set(Service.E_LEARNING, last.plusYears(1))))
            .messageKey());
  }

  @Test
  void theEndOfTheContractEndsEveryService() throws Exception {
    send();
    assertThrows(
        RuleBroken.class,
        () -> operator(ContractEnd.class, c -> c.set(here.tenant(), TODAY.minusDays(1))));
    calls.call(
        ContractEnd.class,
        Audience.OPERATOR,
        here.tenant(),
        collaborator,
        c -> {
          c.set(here.tenant(), TODAY);
          return null;
        });
    CLOCK.moveTo(NOW.plus(Duration.ofDays(1)));
    assertEquals(1, job());
    assertEquals("CONTRACT_END", open().getCause());
    assertEquals(LocalDate.of(2026, 7, 10), open().getDue());
    Twins.person(owner, here.tenant(), Twins.id(), here.importId(), "00777", "Roux");
    Passage after = hr(Transmissions.class, t -> t.preview(Service.E_LEARNING));
    assertEquals(Map.of("ENDED", 1L), after.getReasons());
    ask(
        owner,
        "insert into portal.mode_choice values (?, ?, 2, 'ANONYMOUS', ?, now())",
        here.tenant(),
        here.subscription(),
        here.hr());
    assertEquals(
        "transfer.ended",
        assertThrows(
                RuleBroken.class, () -> hr(Statistics.class, s -> s.publish(Service.E_LEARNING)))
            .messageKey());
  }

  /** The screens' rule is the database's. */
  @Test
  void noEndLiesInThePast() throws Exception {
    try (Connection hr = database.as("portal_hr", here.tenant(), null, here.hr())) {
      ask(hr, "select set_config('portal.today', '2026-04-10', true)");
      SQLException no =
          assertThrows(
              SQLException.class,
              () ->
                  ask(
                      hr,
                      "update portal.subscription set ends_on = '2026-04-09', ended_by = ?, ended_at = now()",
                      here.hr()));
      assertTrue(no.getMessage().contains("END_IN_THE_PAST"), no.getMessage());
    }
  }

  @Test
  void anObjectionErasesAndARestrictionLocks() throws Exception {
    send();
    hrDoes(Restrictions.class, r -> r.set(here.person(), Ground.CLAIMS));
    assertEquals(1, job());
    assertEquals("LOCK", open().getAction());
    confirm(open());
    Disclosure locked = mine().get(0);
    assertTrue(locked.isLock());
    assertEquals(here.canary(), locked.getValues().get("LAST_NAME"), "kept, not erased");
    hrDoes(Restrictions.class, r -> r.set(here.person(), Ground.OBJECTION));
    assertEquals(1, job());
    assertEquals("OBJECTION", open().getCause());
    assertEquals("ERASE", open().getAction());
    assertFalse(mine().get(0).isLock(), "the erasure counts");
    assertEquals(0, job());
  }

  @Test
  void twoNodesStartOneRecall() throws Exception {
    send();
    leave();
    List<CompletableFuture<Integer>> nodes =
        IntStream.range(0, 4).mapToObj(n -> CompletableFuture.supplyAsync(this::job)).toList();
    assertEquals(1, nodes.stream().mapToInt(CompletableFuture::join).sum());
    assertEquals(
        List.of("1"),
        ask(owner, "select count(*) from portal.recall_item where tenant_id = ?", here.tenant()));
  }

  @Test
  void theOperatorIsRemindedOnceAWeekOfWhatIsLateAndEverybodySeesIt() throws Exception {
    send();
    leave();
    job();
    assertEquals(0, remind());
    assertEquals(1, hr(HrHome.class, HrHome::overview).getOpenRecalls());
    Instant late = NOW.plus(Duration.ofDays(31));
    CLOCK.moveTo(late);
    assertEquals(1, remind());
    assertEquals(0, remind());
    assertEquals(1, hr(HrHome.class, HrHome::overview).getLateRecalls());
    assertTrue(
        calls.call(DpoRecalls.class, Audience.DPO, null, here.hr(), DpoRecalls::all).stream()
            .anyMatch(r -> r.getTenant().equals(here.tenant()) && r.isLate()));
    CLOCK.moveTo(late.plus(Duration.ofDays(7)));
    assertEquals(1, remind());
    assertEquals(2, mails("%voient ce retard%").size());
    confirm(open());
    CLOCK.moveTo(late.plus(Duration.ofDays(20)));
    assertEquals(0, remind());
    assertEquals(0, hr(HrHome.class, HrHome::overview).getOpenRecalls());
  }

  /** After the confirmed erasure she may be sent again; before it, and after a mere lock, not. */
  @ParameterizedTest
  @ValueSource(strings = {"NOMINATIVE", "SEMI_NOMINATIVE"})
  void onceErasedSheMayBeSentAgainAndTheLedgerKeepsBoth(String mode) throws Exception {
    if (!mode.equals("NOMINATIVE"))
      ask(
          owner,
          "insert into portal.mode_choice values (?, ?, 2, ?, ?, now())",
          here.tenant(),
          here.subscription(),
          mode,
          here.hr());
    send();
    hr(ClientRecalls.class, r -> r.ask(Service.E_LEARNING, Cause.CLIENT));
    assertTrue(hr(Transmissions.class, t -> t.preview(Service.E_LEARNING)).isNobodyLeft());
    confirm(open());
    Disclosure gone = mine().get(0);
    assertTrue(gone.isErased());
    assertEquals(Map.of(), gone.getValues());
    assertEquals(
        mode.equals("NOMINATIVE")
            ? List.of("LAST_NAME", "FIRST_NAME", "WORK_EMAIL", "JOB_TITLE")
            : List.of("PSEUDONYM", "JOB_TITLE", "ESTABLISHMENT"),
        gone.getFields());
    CLOCK.moveTo(NOW.plus(Duration.ofHours(1)));
    send();
    for (List<Disclosure> ledger :
        List.of(mine(), hr(ClientDisclosures.class, d -> d.of(here.person())))) {
      assertEquals(List.of(false, true), ledger.stream().map(Disclosure::isErased).toList());
      assertEquals(mode, ledger.get(0).getMode());
    }
    assertEquals(
        "transfer.nobodyLeft", assertThrows(RuleBroken.class, this::send).messageKey(), "held");
    int again = hr(ClientRecalls.class, r -> r.ask(Service.E_LEARNING, Cause.CLIENT));
    assertEquals(1, again);
    assertEquals(
        List.of(),
        ask(
            owner,
            "select 1 from portal.nominative_row where tenant_id = ? and deleted_at is not null and (last_name, first_name, work_email, job_title) is distinct from (null, null, null, null)",
            here.tenant()));
  }

  @Test
  void aSecondAccidentAfterTheErasureLeavesADutyOfItsOwn() throws Exception {
    UUID accident = UUID.randomUUID();
    ask(
        owner,
        "insert into portal.subscription (tenant_id, id, service, operator_role, subscribed_at, version) values (?, ?, 'ACCIDENT_DECLARATION', 'PROCESSOR', now(), 0)",
        here.tenant(),
        accident);
    gated.open(owner, accident);
    emergency();
    assertEquals(
        "transfer.emergency.impossible",
        assertThrows(RuleBroken.class, this::emergency).messageKey());
    hr(ClientRecalls.class, r -> r.ask(Service.ACCIDENT_DECLARATION, Cause.CLIENT));
    assertThrows(RuleBroken.class, this::emergency);
    confirm(open());
    emergency();
    assertEquals(2, hr(Emergencies.class, Emergencies::duties).size());
    assertEquals(
        List.of("EMERGENCY", "EMERGENCY"), mine().stream().map(Disclosure::getMode).toList());
  }

  private void emergency() {
    hrDoes(
        Emergencies.class,
        e -> e.send(here.person(), NOW.minus(Duration.ofHours(1)), "Accident au magasin ce matin"));
  }

  @Test
  void nothingElseChangesARowThatWasSent() throws Exception {
    send();
    for (String change :
        List.of("last_name = 'X'", "deleted_at = now(), person_id = gen_random_uuid()")) {
      String update = "update portal.nominative_row set " + change + " where tenant_id = ?";
      try (Connection hr = database.as("portal_hr", here.tenant(), null, here.hr())) {
        assertEquals(
            "42501",
            assertThrows(SQLException.class, () -> ask(hr, update, here.tenant())).getSQLState());
      }
    }
    assertThrows(
        SQLException.class,
        () ->
            ask(
                owner,
                "update portal.nominative_row set last_name = 'X' where tenant_id = ?",
                here.tenant()));
    try (Connection job = database.as("portal_job", here.tenant(), null, null)) {
      assertThrows(
          SQLException.class,
          () -> ask(job, "insert into portal.recall_wanted (tenant_id) values (?)", here.tenant()));
    }
  }

  /** What a person's request started is not the client's to claim. */
  @Test
  void theClientClaimsNobodysRequest() throws Exception {
    send();
    assertThrows(
        RuntimeException.class,
        () -> hr(ClientRecalls.class, r -> r.ask(Service.E_LEARNING, Cause.OBJECTION)));
    try (Connection hr = database.as("portal_hr", here.tenant(), null, here.hr())) {
      assertThrows(
          SQLException.class,
          () ->
              ask(
                  hr,
                  "select portal.ask_recall(?, ?, 'ERASURE', now())",
                  UUID.randomUUID(),
                  here.subscription()));
    }
  }

  private void send() {
    hr(
        Transmissions.class,
        t -> t.send(Service.E_LEARNING, t.preview(Service.E_LEARNING).getList()));
  }

  private void leave() throws SQLException {
    ask(owner, "select set_config('portal.today', '2026-04-10', false)");
    ask(owner, "update portal.person set contract_end = '2026-04-09' where id = ?", here.person());
  }

  private boolean wanted() throws SQLException {
    return !ask(owner, "select 1 from portal.recall_wanted where tenant_id = ?", here.tenant())
        .isEmpty();
  }

  private RecallLine open() {
    return hr(ClientRecalls.class, ClientRecalls::all).get(0);
  }

  private void confirm(RecallLine line) {
    calls.call(
        OperatorRecalls.class,
        Audience.OPERATOR,
        here.tenant(),
        collaborator,
        r -> {
          r.confirm(here.tenant(), line.getId());
          return null;
        });
  }

  private int job() {
    return calls.call(
        RecallJob.class, Audience.JOB, here.tenant(), null, j -> j.start(here.tenant()));
  }

  private int remind() {
    return calls.call(
        RecallJob.class, Audience.JOB, here.tenant(), null, j -> j.remind(here.tenant()));
  }

  private List<String> looked() throws SQLException {
    return ask(owner, "select day from portal.recall_check where tenant_id = ?", here.tenant());
  }

  private List<String> mails(String body) throws SQLException {
    return ask(
        owner,
        "select id from portal.mail where tenant_id = ? and body like ?",
        here.tenant(),
        body);
  }

  private List<Disclosure> mine() {
    return calls.call(
        MyDisclosures.class,
        Audience.PERSON,
        here.tenant(),
        here.person(),
        here.account(),
        MyDisclosures::all);
  }

  private <B, T> T hr(Class<B> type, Function<B, T> act) {
    return calls.call(type, Audience.HR, here.tenant(), here.hr(), act);
  }

  private <B> void hrDoes(Class<B> type, Consumer<B> act) {
    hr(
        type,
        b -> {
          act.accept(b);
          return null;
        });
  }

  private <B> void operator(Class<B> type, Consumer<B> act) {
    calls.call(
        type,
        Audience.OPERATOR,
        null,
        collaborator,
        b -> {
          act.accept(b);
          return null;
        });
  }
}
