package fr.acta.portal.stack.database;

import static fr.acta.portal.stack.TestDatabase.ask;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.acta.portal.client.Subscription.Service;
import fr.acta.portal.datamap.DataItem;
import fr.acta.portal.restriction.Lock;
import fr.acta.portal.restriction.Restriction.Ground;
import fr.acta.portal.restriction.Restrictions;
import fr.acta.portal.stack.TestDatabase;
import fr.acta.portal.staff.MyData;
import fr.acta.portal.staff.StaffList;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.ticket.Decision;
import fr.acta.portal.transfer.ClientDisclosures;
import fr.acta.portal.transfer.Disclosure;
import fr.acta.portal.transfer.MyDisclosures;
import fr.acta.portal.transfer.Transmissions;
import fr.acta.portal.transfer.connector.Answer;
import fr.acta.portal.transfer.recall.ClientRecalls;
import fr.acta.portal.transfer.recall.DueTelling;
import fr.acta.portal.transfer.recall.OperatorRecalls;
import fr.acta.portal.transfer.recall.RecallJob;
import fr.acta.portal.transfer.recall.RecallLine;
import fr.acta.portal.transfer.recall.TellingJob;
import fr.acta.portal.transfer.recall.TellingLine;
import fr.acta.portal.undertaking.MyUndertaking;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whoever received her data is told of what became of it, and answers (GDPR art. 19). */
@Tag("database")
@Timeout(120)
class TellingTest {
  private static final Instant NOW = Instant.parse("2026-04-10T09:00:00Z");
  private static final MovedClock CLOCK = new MovedClock(NOW);

  private static TestDatabase database;
  private static Calls calls;

  private Gated gated;
  private Twins.Twin here;
  private Connection owner;
  private UUID collaborator;
  private Rectified rectified;

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
    rectified = new Rectified(calls, here, owner);
    ask(owner, "update portal.recipient set contact_email = null");
    // Of what it holds as a controller the operator waits for no instruction.
    ask(
        owner,
        "update portal.subscription set operator_role = 'CONTROLLER' where id = ?",
        here.subscription());
    collaborator = UUID.randomUUID();
    ask(
        owner,
        "insert into portal.account (id, issuer, subject, name, seen_at) values (?, 'test', ?, 'C', now())",
        collaborator,
        collaborator.toString());
    operator(MyUndertaking.class, u -> u.sign("Claire", true, Locale.FRENCH));
    hrDoes(
        Transmissions.class,
        t -> t.send(Service.E_LEARNING, t.preview(Service.E_LEARNING).getList()));
    assertEquals(0, start(Duration.ofMinutes(1)));
  }

  @AfterEach
  void stop() throws SQLException {
    owner.close();
  }

  @Test
  void aCorrectedValueIsToldByHandAndReceipted() throws Exception {
    rectify(Map.of(DataItem.JOB_TITLE, "Cheffe d’atelier", DataItem.CIVILITY, "MS"), Map.of());
    assertEquals(1, start(Duration.ofMinutes(2)));
    RecallLine recall = recall();
    assertEquals("RECTIFICATION", recall.getCause());
    assertEquals("CORRECT", recall.getAction());
    assertEquals(0, start(Duration.ofMinutes(3)), "once");
    assertEquals(List.of(), claim(false));
    TellingLine open = vigie(recall);
    assertEquals("Vigie", open.getRecipient());
    assertEquals("TO_TELL", open.getState());
    String list = list(recall);
    assertTrue(list.contains(here.canary() + ";Zoé;fonction;Cheffe d’atelier"), list);
    assertFalse(list.contains("courriel"), "only what was corrected: " + list);
    assertEquals(
        "transfer.telling.tellFirst", refused(o -> o.receipted(here.tenant(), open.getId(), null)));
    operates(o -> o.handedOver(here.tenant(), open.getId()));
    operates(o -> o.receipted(here.tenant(), open.getId(), "V-12"));
    Disclosure hers = mine();
    TellingLine told = hers.getTellings().get(0);
    assertEquals("RECEIPTED", told.getState());
    assertEquals("V-12", told.getReference());
    assertEquals(List.of("JOB_TITLE"), told.getItems());
    assertEquals(CLOCK.instant(), told.getToldAt());
    assertEquals(
        List.of("RECEIPTED"),
        hr(ClientDisclosures.class, d -> d.of(here.person())).get(0).getTellings().stream()
            .map(TellingLine::getState)
            .toList());
    assertEquals(
        List.of("RECIPIENT_TOLD", "RECIPIENT_RECEIPT"),
        ask(
            owner,
            "select act from portal.evidence_entry where object_id = ? order by id",
            open.getId()));
    rectify(Map.of(DataItem.JOB_TITLE, "Directrice"), Map.of());
    assertEquals(1, start(Duration.ofMinutes(9)), "a second correction is another matter");
  }

  @Test
  void whatWasNotSentTellsNobody() throws Exception {
    rectify(Map.of(DataItem.WORK_PHONE, "+33 1 23 45 67 89"), Map.of());
    assertEquals(0, start(Duration.ofMinutes(2)));
  }

  /** Both statements stand at her desk, on her page, and with whoever received the value. */
  @Test
  void aContestedFactKeepsBothStatementsAndIsTold() throws Exception {
    rectify(
        Map.of(
            DataItem.JOB_TITLE,
            "Cheffe",
            DataItem.ESTABLISHMENT,
            "Annexe",
            DataItem.CIVILITY,
            "MS"),
        Map.of(DataItem.JOB_TITLE, Decision.CONTESTED, DataItem.ESTABLISHMENT, Decision.REFUSED));
    assertEquals(
        List.of("PARTLY"),
        ask(owner, "select outcome from portal.ticket where person_id = ?", here.person()));
    String answer =
        ask(owner, "select answer from portal.ticket where person_id = ?", here.person()).get(0);
    assertTrue(
        answer.contains("«\u00a0Soudeuse\u00a0»") && answer.contains("«\u00a0Cheffe\u00a0»"),
        answer);
    assertTrue(answer.contains("CNIL"), "a fact that stays contested owes the remedies");
    var held =
        calls.call(
            MyData.class,
            Audience.PERSON,
            here.tenant(),
            here.person(),
            here.account(),
            d -> d.held().of(DataItem.JOB_TITLE));
    assertEquals("Soudeuse", held.getValue());
    assertEquals("Cheffe", held.getStated());
    assertEquals(
        List.of("Cheffe"),
        hr(StaffList.class, s -> s.card(here.person())).getValues().stream()
            .filter(v -> v.isContested())
            .map(v -> v.getStated())
            .toList());
    assertEquals(1, start(Duration.ofMinutes(2)));
    assertTrue(
        list(recall()).contains("valeur_contestee") && list(recall()).contains(";fonction;Cheffe"),
        list(recall()));
    rectify(Map.of(DataItem.JOB_TITLE, "Cheffe"), Map.of());
    assertEquals(
        List.of("0"),
        ask(
            owner,
            "select count(*) from portal.contested_fact where person_id = ? and ended_at is null",
            here.person()),
        "corrected after all");
  }

  @Test
  void aLockAndItsEndAreToldBoth() throws Exception {
    hrDoes(Restrictions.class, r -> r.set(here.person(), Ground.CLAIMS));
    assertEquals(1, start(Duration.ofMinutes(2)));
    assertEquals("LOCK", recall().getAction());
    Lock lock = hr(Restrictions.class, r -> r.of(here.person())).get(0);
    hrDoes(
        Restrictions.class,
        r -> r.lift(lock.getId(), lock.getVersion(), LocalDate.of(2026, 4, 10)));
    assertEquals(1, start(Duration.ofMinutes(4)));
    assertEquals(
        List.of("LOCK RESTRICTION", "UNLOCK LIFTED"),
        ask(
            owner,
            "select action || ' ' || cause from portal.recall where tenant_id = ? order by id",
            here.tenant()));
    assertEquals(0, start(Duration.ofMinutes(5)));
    assertEquals(
        List.of("LOCK", "UNLOCK"),
        mine().getTellings().stream().map(TellingLine::getAction).toList());
    assertFalse(mine().isLock(), "no longer locked there");
    hrDoes(Restrictions.class, r -> r.set(here.person(), Ground.CLAIMS));
    assertEquals(1, start(Duration.ofMinutes(6)), "locked again, told again");
  }

  /** A contact learns that something waits, and nothing of whom or what. */
  @Test
  void aMailHoldsNobody() throws Exception {
    ask(
        owner,
        "update portal.recipient set contact_email = 'contact@vigie.example' where name = 'Vigie'");
    rectify(Map.of(DataItem.JOB_TITLE, "Cheffe d’atelier"), Map.of());
    start(Duration.ofMinutes(2));
    assertEquals(List.of(), claim(true));
    String mail =
        ask(
                owner,
                "select subject || body from portal.mail where tenant_id = ? and address = 'contact@vigie.example'",
                here.tenant())
            .get(0);
    for (String hers : List.of(here.canary(), "Zoé", "Cheffe", "Soudeuse", "zoe@", "fonction"))
      assertFalse(mail.contains(hers), mail);
    TellingLine told = vigie(recall());
    assertEquals("TOLD", told.getState());
    assertEquals("MAIL", told.getChannel());
    assertTrue(mail.contains(told.getId().toString()));
  }

  @Test
  void aSystemThatListensIsCalledWithTheValueAndAnswers() throws Exception {
    UUID other = accompaniment();
    rectify(Map.of(DataItem.JOB_TITLE, "Cheffe d’atelier"), Map.of());
    start(Duration.ofMinutes(2));
    List<DueTelling> due = claim(true);
    assertEquals(1, due.size(), "only a service with an address");
    DueTelling call = due.get(0);
    assertTrue(
        call.body().contains("\"corrected\":{\"JOB_TITLE\":\"Cheffe d’atelier\"}"), call.body());
    assertTrue(call.body().contains("\"action\":\"CORRECT\""), call.body());
    ended(call, new Answer(503, null));
    assertEquals(List.of(), claim(true), "later");
    CLOCK.moveTo(NOW.plus(Duration.ofHours(2)));
    ended(claim(true).get(0), new Answer(202, "R-9"));
    assertEquals(List.of(), claim(true));
    assertEquals(
        List.of("RECEIPTED HTTPS R-9"),
        ask(
            owner,
            "select t.state || ' ' || t.channel || ' ' || t.reference from portal.recall_telling t join portal.recall r on r.tenant_id = t.tenant_id and r.id = t.recall_id where r.subscription_id = ?",
            other));
  }

  @Test
  void whatASystemWillNeverTakeGoesByHand() throws Exception {
    accompaniment();
    rectify(Map.of(DataItem.JOB_TITLE, "Cheffe d’atelier"), Map.of());
    start(Duration.ofMinutes(2));
    ended(claim(true).get(0), new Answer(410, null));
    assertEquals(
        List.of("FILE TO_TELL", "FILE TO_TELL"),
        ask(
            owner,
            "select channel || ' ' || state from portal.recall_telling where tenant_id = ? and recipient = 'Vigie'",
            here.tenant()));
  }

  @Test
  void impossibleNeedsItsReasonWhichSheReads() throws Exception {
    rectify(Map.of(DataItem.JOB_TITLE, "Cheffe d’atelier"), Map.of());
    start(Duration.ofMinutes(2));
    UUID telling = vigie(recall()).getId();
    assertEquals(
        "transfer.telling.reasonMissing", refused(o -> o.impossible(here.tenant(), telling, " ")));
    try (Connection sql = database.as("portal_operator", null, null, collaborator)) {
      assertThrows(
          SQLException.class,
          () ->
              ask(
                  sql,
                  "update portal.recall_telling set state = 'IMPOSSIBLE', ended_at = now(), ended_by = ? where id = ?",
                  collaborator,
                  telling));
    }
    operates(o -> o.impossible(here.tenant(), telling, "Société dissoute."));
    assertEquals("Société dissoute.", mine().getTellings().get(0).getReason());
  }

  @Test
  void lateAnswersRemindTheClientAndTheDpoOnceAWeek() throws Exception {
    rectify(Map.of(DataItem.JOB_TITLE, "Cheffe d’atelier"), Map.of());
    start(Duration.ofMinutes(2));
    assertEquals(0, remind());
    CLOCK.moveTo(NOW.plus(Duration.ofDays(31)));
    assertEquals(1, remind());
    assertEquals(0, remind());
    assertTrue(vigie(recall()).isLate());
    assertEquals(
        List.of("dp@" + here.canary() + ".example", "dpo@lumen.example"),
        ask(
            owner,
            "select address from portal.mail where tenant_id = ? and body like '%Late recipients%' order by 1",
            here.tenant()));
    CLOCK.moveTo(NOW.plus(Duration.ofDays(38)));
    assertEquals(1, remind());
  }

  /** The values go here first; who has still to erase them knows whom, and then nobody does. */
  @Test
  void anErasureIsToldToThoseWhoStillHoldHer() throws Exception {
    ask(owner, "select set_config('portal.today', '2026-04-10', false)");
    ask(owner, "delete from portal.nominative_row where tenant_id = ?", here.tenant());
    assertEquals(1, start(Duration.ofMinutes(2)), "announced by the next look");
    RecallLine recall = recall();
    assertEquals("ERASE", recall.getAction());
    assertTrue(list(recall).contains(here.canary()), list(recall));
    operates(o -> o.confirm(here.tenant(), recall.getId()));
    assertTrue(list(recall).contains(here.canary()), "Vigie has not answered");
    UUID telling = vigie(recall).getId();
    operates(o -> o.handedOver(here.tenant(), telling));
    operates(o -> o.receipted(here.tenant(), telling, null));
    assertEquals(
        List.of("0"),
        ask(
            owner,
            "select count(*) from portal.recall_item where tenant_id = ? and kept_last_name is not null",
            here.tenant()));
    try (Connection sql = database.as("portal_hr", here.tenant(), null, here.hr())) {
      assertThrows(
          SQLException.class, () -> ask(sql, "select kept_last_name from portal.recall_item"));
    }
  }

  /** Sent by name to a second service, whose recipient's system has an address. */
  private UUID accompaniment() throws SQLException {
    UUID other = UUID.randomUUID();
    ask(
        owner,
        "insert into portal.subscription (tenant_id, id, service, operator_role, subscribed_at, version) values (?, ?, 'ACCOMPANIMENT', 'CONTROLLER', now(), 0)",
        here.tenant(),
        other);
    gated.open(owner, other);
    gated.inform(owner, other, here.person());
    hrDoes(
        Transmissions.class,
        t -> t.send(Service.ACCOMPANIMENT, t.preview(Service.ACCOMPANIMENT).getList()));
    return other;
  }

  private void rectify(Map<DataItem, String> wanted, Map<DataItem, Decision> decisions)
      throws SQLException {
    CLOCK.moveTo(CLOCK.instant().plusSeconds(30));
    rectified.decide(rectified.ask(wanted), decisions);
  }

  private int start(Duration later) {
    if (CLOCK.instant().isBefore(NOW.plus(later))) CLOCK.moveTo(NOW.plus(later));
    return job(RecallJob.class, j -> j.start(here.tenant()));
  }

  private List<DueTelling> claim(boolean calling) {
    return job(TellingJob.class, j -> j.claim(here.tenant(), calling));
  }

  private int remind() {
    return job(TellingJob.class, j -> j.remind(here.tenant()));
  }

  private void ended(DueTelling call, Answer answer) {
    job(
        TellingJob.class,
        j -> {
          j.ended(here.tenant(), call, answer);
          return null;
        });
  }

  private String list(RecallLine recall) {
    return new String(
        calls
            .call(
                OperatorRecalls.class,
                Audience.OPERATOR,
                here.tenant(),
                collaborator,
                o -> o.list(here.tenant(), recall.getId()))
            .bytes(),
        StandardCharsets.UTF_8);
  }

  /** Other tests register recipients of their own. */
  private static TellingLine vigie(RecallLine recall) {
    return recall.getTellings().stream()
        .filter(t -> t.getRecipient().equals("Vigie"))
        .findFirst()
        .orElseThrow();
  }

  private RecallLine recall() {
    return hr(ClientRecalls.class, ClientRecalls::all).get(0);
  }

  private Disclosure mine() {
    return calls
        .call(
            MyDisclosures.class,
            Audience.PERSON,
            here.tenant(),
            here.person(),
            here.account(),
            MyDisclosures::all)
        .get(0);
  }

  private String refused(Consumer<OperatorRecalls> act) {
    return assertThrows(RuleBroken.class, () -> operates(act)).messageKey();
  }

  private void operates(Consumer<OperatorRecalls> act) {
    operator(OperatorRecalls.class, act);
  }

  private <B> void operator(Class<B> type, Consumer<B> act) {
    calls.call(
        type,
        Audience.OPERATOR,
        here.tenant(),
        collaborator,
        b -> {
          act.accept(b);
          return null;
        });
  }

  private <B, T> T job(Class<B> type, Function<B, T> act) {
    return calls.call(type, Audience.JOB, here.tenant(), null, act);
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
}
