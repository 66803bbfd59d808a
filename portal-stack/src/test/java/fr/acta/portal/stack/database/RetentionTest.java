package fr.acta.portal.stack.database;

import static fr.acta.portal.stack.TestDatabase.ask;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.acta.portal.datamap.Keeping;
import fr.acta.portal.erasure.DueStore;
import fr.acta.portal.erasure.ErasureJob;
import fr.acta.portal.erasure.Store;
import fr.acta.portal.notice.InformationReminderJob;
import fr.acta.portal.retention.DpoHolds;
import fr.acta.portal.retention.DpoRetention;
import fr.acta.portal.retention.DueTable;
import fr.acta.portal.retention.HoldLine;
import fr.acta.portal.retention.MyTerm;
import fr.acta.portal.retention.MyTerms;
import fr.acta.portal.retention.NewHold;
import fr.acta.portal.retention.Preview;
import fr.acta.portal.retention.PurgeJob;
import fr.acta.portal.retention.PurgeRun;
import fr.acta.portal.stack.TestDatabase;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.RuleBroken;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Previewed, confirmed, held back, purged in batches and reported, on the rules of the real tables.
 */
@Tag("database")
class RetentionTest {
  private static final Instant NOW = Instant.parse("2026-06-10T09:00:00Z");

  private final MovedClock clock = new MovedClock(NOW);
  private Calls calls;
  private Twins.Twin here;
  private Connection owner;

  @BeforeEach
  void start() throws Exception {
    TestDatabase database = TestDatabase.get();
    calls = new Calls(database, clock);
    here = Twins.make(database).one();
    owner = database.connect("portal_owner");
    ask(owner, "update portal.person set quarantined_until = null where id = ?", here.person());
  }

  @AfterEach
  void stop() throws SQLException {
    // The switch is for all organisations.
    ask(
        owner,
        "update portal.retention_rule set automatic = true where code in ('REQUEST', 'JOURNAL')");
    owner.close();
  }

  @Test
  void aPurgeIsPreviewedConfirmedAndReported() throws Exception {
    UUID request = request("R-1", "2020-03-05", here.person(), 1);
    Preview preview = dpo(d -> d.preview(Keeping.REQUEST));
    assertTrue(preview.getTables().stream().mapToLong(DueTable::getDue).sum() >= 3);
    assertTrue(
        preview.getTables().stream()
            .flatMap(t -> t.getSamples().stream())
            .allMatch(s -> s.getReference() == null || !s.getReference().contains("Zoé")));
    RuleBroken changed =
        assertThrows(RuleBroken.class, () -> dpo(d -> d.confirm(Keeping.REQUEST, "other")));
    assertEquals("retention.changed", changed.messageKey());
    String seal = dpo(d -> d.preview(Keeping.REQUEST)).getSeal();
    dpo(d -> d.confirm(Keeping.REQUEST, seal));
    work();

    assertEquals(
        List.of("0"),
        ask(
            owner,
            "select count(*) from portal.request_message where tenant_id = ?",
            here.tenant()));
    assertEquals(
        List.of("''"),
        ask(
            owner,
            "select quote_nullable(t.person_name || t.answer || coalesce(r.words, '')) from portal.ticket t join portal.rights_request r on r.id = t.request_id where r.id = ?",
            request));
    PurgeRun run = dpo(d -> d.report(here.tenant(), run("REQUEST")));
    assertTrue(run.isDone());
    assertFalse(run.isAutomatic());
    assertEquals(
        List.of(run.getHash()),
        ask(
            owner,
            "select p.payload::json ->> 'sha256' from portal.evidence_payload p join portal.evidence_entry e on e.tenant_id = p.tenant_id and e.id = p.entry_id"
                + " where e.tenant_id = ? and e.act = 'RETENTION_DONE'",
            here.tenant()));
    // What was looked at has nothing left.
    assertTrue(dpo(d -> d.runs()).stream().anyMatch(r -> r.getId().equals(run.getId())));
  }

  @Test
  void whatIsHeldStaysIsCountedAndGoesWhenTheHoldEnds() throws Exception {
    UUID request = request("R-2", "2020-03-05", here.person(), 1);
    hold(reference(request), false, "2026-12-31");
    purge(Keeping.DOSSIER);
    assertEquals(List.of("1"), requests());
    assertTrue(dpo(d -> d.preview(Keeping.DOSSIER)).getHeld() >= 1);
    // Not by the owner's own hand either, nor with the tool that erases.
    SQLException refused =
        assertThrows(
            SQLException.class,
            () -> ask(owner, "delete from portal.ticket where request_id = ?", request));
    assertTrue(refused.getMessage().contains("LEGAL_HOLD"), refused.getMessage());

    HoldLine line =
        holds(d -> d.all()).stream()
            .filter(h -> h.getTenant().equals(here.tenant()))
            .findFirst()
            .orElseThrow();
    holds(run(d -> d.lift(here.tenant(), line.getId(), line.getVersion())));
    purge(Keeping.DOSSIER);
    assertEquals(List.of("0"), requests());
    assertEquals(
        List.of("t"),
        ask(
            owner,
            "select object_id is null and reference is null from portal.legal_hold where tenant_id = ?",
            here.tenant()));
  }

  @Test
  void aHoldByPersonEndsOnItsDay() throws Exception {
    UUID request = request("R-3", "2020-03-05", here.person(), 1);
    hold(reference(request), true, "2026-06-20");
    purge(Keeping.DOSSIER);
    assertEquals(List.of("1"), requests());
    clock.moveTo(Instant.parse("2026-06-21T09:00:00Z"));
    purge(Keeping.DOSSIER);
    assertEquals(List.of("0"), requests());
  }

  @Test
  void aHoldSaysWhatWhyAndUntilWhenWithinTwoYears() throws Exception {
    UUID request = request("R-4", "2020-03-05", null, 1);
    String reference = reference(request);
    for (Map.Entry<String, Runnable> wrong :
        Map.<String, Runnable>of(
                "retention.hold.unknown", () -> hold("X-0000", false, "2026-12-31"),
                "retention.hold.nobody", () -> hold(reference, true, "2026-12-31"),
                "retention.hold.past", () -> hold(reference, false, "2026-06-09"),
                "retention.hold.far", () -> hold(reference, false, "2028-06-11"))
            .entrySet())
      assertEquals(
          wrong.getKey(),
          assertThrows(RuleBroken.class, () -> wrong.getValue().run()).messageKey());
    hold(reference, false, "2028-06-10");
    assertThrows(
        SQLException.class,
        () ->
            ask(
                owner,
                "update portal.legal_hold set until = '2040-01-01' where tenant_id = ?",
                here.tenant()));
  }

  /**
   * Killed in the middle of a batch, and again after it: nothing is lost and nothing counted twice.
   */
  @Test
  void aNodeKilledInTheMiddleLosesAndDoublesNothing() throws Exception {
    int mails = 450;
    ask(
        owner,
        "insert into portal.mail select ?, gen_random_uuid(), ?, null, 'Bonjour', 'Zoé', 'SENT', 0, '2020-01-01', now(), now(), 0 from generate_series(1, ?)",
        here.tenant(),
        here.person(),
        mails);
    ask(owner, "update portal.retention_rule set automatic = true where code = 'JOURNAL'");
    assertTrue(job(j -> j.start(here.tenant())) >= 1);
    int again = job(j -> j.start(here.tenant()));
    assertEquals(0, again, "once a day");
    while (!first().equals("JOURNAL")) job(j -> j.work(here.tenant()));
    assertEquals(mails, mails());
    kill();
    assertEquals(mails, mails(), "the batch is taken back");
    job(j -> j.work(here.tenant()));
    int left = mails();
    assertEquals(mails - 200, left, "one batch a transaction");
    kill();
    assertEquals(left, mails());
    work();
    assertEquals(0, mails());
    assertEquals(
        List.of(mails + " 0 2020-01-01"),
        ask(
            owner,
            "select c.erased || ' ' || c.held || ' ' || c.first_day from portal.retention_count c join portal.retention_run r on r.tenant_id = c.tenant_id and r.id = c.run_id"
                + " where c.tenant_id = ? and r.rule = 'JOURNAL' and c.about = 'mail'",
            here.tenant()));
    assertEquals(
        List.of("1"),
        ask(
            owner,
            "select count(*) from portal.retention_run where tenant_id = ? and rule = 'JOURNAL'",
            here.tenant()));
  }

  @Test
  void dossiersBecomeNumbersAndNobodyIsInThem() throws Exception {
    List<UUID> gone = new ArrayList<>();
    for (int i = 0; i < 7; i++) gone.add(request("A" + i, "2020-03-05", here.person(), 1));
    for (int i = 0; i < 3; i++)
      gone.add(kind(request("B" + i, "2020-03-09", here.person(), 1), "ERASURE"));
    for (int i = 0; i < 2; i++)
      gone.add(kind(request("C" + i, "2020-03-20", here.person(), 1), "OBJECTION"));
    for (int i = 0; i < 4; i++) gone.add(request("D" + i, "2020-05-05", here.person(), 1));
    List<String> keys = new ArrayList<>();
    for (UUID request : gone) {
      keys.add(request.toString());
      keys.add(reference(request));
      keys.addAll(ask(owner, "select id from portal.ticket where request_id = ?", request));
    }
    purge(Keeping.DOSSIER);
    assertEquals(
        List.of("2020-03-01 ACCESS ACCEPTED 7", "2020-03-01 OTHER OTHER 5"),
        ask(
            owner,
            "select month || ' ' || kind || ' ' || outcome || ' ' || tickets from portal.dossier_count where tenant_id = ? order by 1",
            here.tenant()));
    assertEquals(List.of("0"), ask(owner, "select count(*) from portal.dossier_tally"));
    List<String> found = new ArrayList<>();
    for (String table :
        ask(
            owner,
            "select relname from pg_class where relnamespace = 'portal'::regnamespace and relkind = 'r'"))
      for (String key : keys)
        if (!ask(
                owner,
                "select 1 from portal."
                    + table
                    + " t where to_jsonb(t)::text like '%' || ? || '%' limit 1",
                key)
            .isEmpty()) found.add(table);
    assertEquals(List.of(), found.stream().distinct().toList());
    // Floored by the database itself, too.
    assertThrows(
        SQLException.class,
        () ->
            ask(
                owner,
                "insert into portal.dossier_count values (?, '2020-07-01', 'ACCESS', 'ACCEPTED', 4)",
                here.tenant()));
  }

  @Test
  void inQuarantineSheGoesAfterHrWasWarnedAndNeverBefore() throws Exception {
    ask(
        owner,
        "update portal.person set quarantined_until = '2026-06-01' where id = ?",
        here.person());
    purge(Keeping.QUARANTINE);
    assertEquals(List.of("1"), people(), "nobody warned HR");
    // Also when the day passed while nobody looked.
    int warned =
        calls.call(
            InformationReminderJob.class,
            Audience.JOB,
            here.tenant(),
            null,
            j -> j.remind(here.tenant()));
    assertEquals(1, warned);
    purge(Keeping.QUARANTINE);
    assertEquals(List.of("1"), people(), "HR has a week");
    clock.moveTo(Instant.parse("2026-06-18T09:00:00Z"));
    UUID open = request("Q", null, here.person(), 1);
    purge(Keeping.QUARANTINE);
    assertEquals(List.of("1"), people(), "a ticket is open");
    ask(
        owner,
        "update portal.ticket set state = 'CLOSED', outcome = 'WITHDRAWN', answer = '', closed_at = now() where request_id = ?",
        open);
    hold(reference(open), true, "2026-06-30");
    purge(Keeping.QUARANTINE);
    assertEquals(List.of("1"), people(), "she is held");
    clock.moveTo(Instant.parse("2026-07-01T09:00:00Z"));
    purge(Keeping.QUARANTINE);
    assertEquals(List.of("0"), people());
    assertEquals(
        List.of("QUARANTINE DONE"),
        ask(
            owner,
            "select rule || ' ' || state from portal.erasure where tenant_id = ?",
            here.tenant()));
    assertEquals(
        List.of("1"),
        ask(
            owner,
            "select count(*) from portal.evidence_entry where tenant_id = ? and act = 'ERASED_BY_RULE'",
            here.tenant()));
  }

  @Test
  void anImportThatNobodyConfirmedIsPutAside() throws Exception {
    ask(
        owner,
        "update portal.staff_import set state = 'DRY_RUN', applied_at = null, uploaded_at = '2026-05-01 10:00+02' where id = ?",
        here.importId());
    ask(
        owner,
        "insert into portal.staff_import_row (tenant_id, id, import_id, row_number, outcome, shared_email, applied) values (?, gen_random_uuid(), ?, 2, 'NEW', false, false)",
        here.tenant(),
        here.importId());
    purge(Keeping.IMPORT);
    assertEquals(
        List.of("ABANDONED 0"),
        ask(
            owner,
            "select i.state || ' ' || (select count(*) from portal.staff_import_row r where r.import_id = i.id) from portal.staff_import i where i.id = ?",
            here.importId()));
  }

  @Test
  void whoWasInformedIsNotInQuarantinesWay() throws Exception {
    new Staff(owner, here).withNotice();
    ask(
        owner,
        "update portal.person set contract_end = null, quarantined_until = '2026-06-01' where id = ?",
        here.person());
    ask(
        owner,
        "insert into portal.information_reminder (tenant_id, stage, about, day, people, sent_at) values (?, 'QUARANTINE', ?, '2026-06-01', 1, '2026-05-25 10:00+02')",
        here.tenant(),
        here.tenant());
    ask(
        owner,
        "insert into portal.proof_of_information (tenant_id, id, subscription_id, person_id, notice_version, how, informed_at, version) values (?, gen_random_uuid(), ?, ?, 1, 'PORTAL', now(), 0)",
        here.tenant(),
        here.subscription(),
        here.person());
    // As if the proof had not ended it.
    ask(
        owner,
        "update portal.person set quarantined_until = '2026-06-01' where id = ?",
        here.person());
    purge(Keeping.QUARANTINE);
    assertEquals(List.of("1"), people());
  }

  @Test
  void whoLeftGoesThreeMonthsLaterWithTheAccess() throws Exception {
    ask(owner, "update portal.person set contract_end = '2026-03-10' where id = ?", here.person());
    clock.moveTo(Instant.parse("2026-06-09T21:30:00Z"));
    purge(Keeping.RELATION);
    assertEquals(List.of("1"), people(), "it is still the 9th in Paris");
    clock.moveTo(Instant.parse("2026-06-09T22:30:00Z"));
    purge(Keeping.RELATION);
    assertEquals(List.of("0"), people(), "the 10th");
    assertEquals(
        List.of("0"),
        ask(owner, "select count(*) from portal.account where id = ?", here.account()));
  }

  @Test
  void sheReadsTheDays() throws Exception {
    request("M", "2026-03-31", here.person(), 1);
    ask(owner, "update portal.person set contract_end = '2026-11-30' where id = ?", here.person());
    Map<String, List<MyTerm>> mine =
        calls.call(
            MyTerms.class,
            Audience.PERSON,
            here.tenant(),
            here.person(),
            here.account(),
            MyTerms::all);
    assertEquals(LocalDate.of(2027, 2, 28), mine.get("person").get(0).getFirst());
    assertEquals(LocalDate.of(2027, 3, 31), mine.get("request_message").get(0).getFirst());
    assertEquals(
        List.of(Keeping.REQUEST, Keeping.DOSSIER),
        mine.get("ticket").stream().map(MyTerm::getRule).toList());
    assertEquals(LocalDate.of(2031, 4, 1), mine.get("ticket").get(1).getFirst());
    request("M2", null, here.person(), 1);
    mine =
        calls.call(
            MyTerms.class,
            Audience.PERSON,
            here.tenant(),
            here.person(),
            here.account(),
            MyTerms::all);
    assertEquals(1, mine.get("rights_request").get(0).getWaiting());
  }

  @Test
  void theDpoSwitchesARuleToWaitForHer() throws Exception {
    dpo(run(d -> d.switchTo(Keeping.REQUEST, false)));
    request("S", "2020-03-05", here.person(), 1);
    job(j -> j.start(here.tenant()));
    assertEquals(
        List.of("0"),
        ask(
            owner,
            "select count(*) from portal.retention_run where tenant_id = ? and rule = 'REQUEST'",
            here.tenant()));
    assertThrows(RuleBroken.class, () -> dpo(run(d -> d.switchTo(Keeping.PACK, false))));
  }

  /** A request with a closed ticket and messages; open when {@code closed} is null. */
  private UUID request(String reference, String closed, UUID person, int messages)
      throws SQLException {
    UUID request = UUID.randomUUID();
    UUID ticket = UUID.randomUUID();
    String unique = reference + "-" + request;
    ask(
        owner,
        "insert into portal.rights_request (tenant_id, id, reference, person_id, kind, received_at, language, version, channel, answer_by, words, recorded_at)"
            + " values (?, ?, ?, ?, 'ACCESS', '2020-02-05 10:00+01', 'fr', 0, 'POST', 'POST', 'Mes données', now())",
        here.tenant(),
        request,
        unique,
        person);
    ask(
        owner,
        "insert into portal.ticket (tenant_id, id, request_id, person_id, desk, kind, reference, person_name, language, items, state, received_at, legal_end, outcome, answer, closed_at, version, identified, internal_target)"
            + " values (?, ?, ?, ?, 'DPO', 'ACCESS', ?, 'Zoé', 'fr', '', case when ?::text is null then 'TAKEN' else 'CLOSED' end, '2020-02-05 10:00+01', '2020-03-05', case when ?::text is null then null else 'ACCEPTED' end,"
            + " case when ?::text is null then null else 'Voici' end, ?::date + interval '12 hours', 0, true, '2020-03-05')",
        here.tenant(),
        ticket,
        request,
        person,
        unique,
        closed,
        closed,
        closed,
        closed);
    for (int i = 0; i < messages; i++)
      ask(
          owner,
          "insert into portal.request_message (tenant_id, id, ticket_id, author, purpose, text, sent_at) values (?, gen_random_uuid(), ?, 'PERSON', 'ANSWER', 'Un mot', '2020-02-06')",
          here.tenant(),
          ticket);
    ask(
        owner,
        "insert into portal.evidence_entry values (?, gen_random_uuid(), '2020-03-05', 'DPO', null, 'TICKET_DECIDED', ?, ?, '\\x00')",
        here.tenant(),
        ticket,
        person);
    return request;
  }

  private UUID kind(UUID request, String kind) throws SQLException {
    ask(owner, "alter table portal.ticket disable trigger user");
    ask(owner, "update portal.ticket set kind = ? where request_id = ?", kind, request);
    ask(owner, "alter table portal.ticket enable trigger user");
    return request;
  }

  private String reference(UUID request) throws SQLException {
    return ask(owner, "select reference from portal.rights_request where id = ?", request).get(0);
  }

  private List<String> requests() throws SQLException {
    return ask(
        owner, "select count(*) from portal.rights_request where tenant_id = ?", here.tenant());
  }

  private List<String> people() throws SQLException {
    return ask(owner, "select count(*) from portal.person where id = ?", here.person());
  }

  private int mails() throws SQLException {
    return Integer.parseInt(
        ask(owner, "select count(*) from portal.mail where tenant_id = ?", here.tenant()).get(0));
  }

  private UUID run(String rule) {
    try {
      return UUID.fromString(
          ask(
                  owner,
                  "select id from portal.retention_run where tenant_id = ? and rule = ?",
                  here.tenant(),
                  rule)
              .get(0));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private String first() throws SQLException {
    return ask(
            owner,
            "select rule from portal.retention_run where tenant_id = ? and state = 'WANTED' order by wanted_at, id limit 1",
            here.tenant())
        .get(0);
  }

  /** By the rule alone, in this organisation alone: other tests have theirs. */
  private void purge(Keeping rule) throws SQLException {
    ask(
        owner,
        "insert into portal.retention_run (tenant_id, id, rule, state, automatic, wanted_at) values (?, gen_random_uuid(), ?, 'WANTED', true, now())",
        here.tenant(),
        rule.name());
    work();
    erase();
  }

  private void work() {
    while (job(j -> j.work(here.tenant()))) continue;
  }

  private void kill() {
    assertThrows(
        IllegalStateException.class,
        () ->
            job(
                j -> {
                  j.work(here.tenant());
                  throw new IllegalStateException("killed");
                }));
  }

  private void erase() {
    List<DueStore> due = erasures(j -> j.claim(here.tenant()));
    while (!due.isEmpty()) {
      for (DueStore one : due)
        erasures(
            run(
                j -> {
                  if (one.store() == Store.DATABASE) j.erase(here.tenant(), one.erasure());
                  else if (one.store() == Store.REMAINDER) j.complete(here.tenant(), one.erasure());
                  else j.done(here.tenant(), one.erasure(), one.store());
                }));
      due = erasures(j -> j.claim(here.tenant()));
    }
  }

  private void hold(String reference, boolean whole, String until) {
    NewHold wanted = new NewHold(reference, whole, "Litige en cours", LocalDate.parse(until));
    holds(run(d -> d.set(wanted)));
  }

  private static <B> Function<B, Void> run(Consumer<B> act) {
    return boundary -> {
      act.accept(boundary);
      return null;
    };
  }

  private <T> T dpo(Function<DpoRetention, T> act) {
    return calls.call(DpoRetention.class, Audience.DPO, here.tenant(), here.hr(), act);
  }

  private <T> T holds(Function<DpoHolds, T> act) {
    return calls.call(DpoHolds.class, Audience.DPO, here.tenant(), here.hr(), act);
  }

  private <T> T job(Function<PurgeJob, T> act) {
    return calls.call(PurgeJob.class, Audience.JOB, here.tenant(), null, act);
  }

  private <T> T erasures(Function<ErasureJob, T> act) {
    return calls.call(ErasureJob.class, Audience.JOB, here.tenant(), null, act);
  }
}
