package fr.acta.portal.stack.database;

import static fr.acta.portal.stack.TestDatabase.ask;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.acta.portal.datamap.DataItem;
import fr.acta.portal.erasure.ClientErasures;
import fr.acta.portal.erasure.DpoErasures;
import fr.acta.portal.erasure.DueStore;
import fr.acta.portal.erasure.ErasureJob;
import fr.acta.portal.erasure.ErasureView;
import fr.acta.portal.erasure.Ledger;
import fr.acta.portal.erasure.Store;
import fr.acta.portal.rightsrequest.MyDraft;
import fr.acta.portal.stack.TestDatabase;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.LegalClock;
import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.ticket.ClientProcedure;
import fr.acta.portal.ticket.ClientTickets;
import fr.acta.portal.ticket.Decision;
import fr.acta.portal.ticket.DecisionDraft;
import fr.acta.portal.ticket.Desk;
import fr.acta.portal.ticket.DpoTickets;
import fr.acta.portal.ticket.Right;
import fr.acta.portal.ticket.TicketView;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An erasure from its dry run to the last word about her, on the rules of the real tables. */
@Tag("database")
class ErasureTest {
  private static final Instant NOW = Instant.parse("2026-04-10T09:00:00Z");
  private static final List<DataItem> CLIENTS =
      List.of(
          DataItem.EMPLOYEE_NUMBER, DataItem.LAST_NAME, DataItem.FIRST_NAME, DataItem.WORK_EMAIL);

  private final MovedClock clock = new MovedClock(NOW);
  private final List<String> closedAccounts = new ArrayList<>();
  private TestDatabase database;
  private Calls calls;
  private Twins.Twin here;
  private Twins.Twin other;
  private Connection owner;

  @BeforeEach
  void start() throws Exception {
    database = TestDatabase.get();
    calls = new Calls(database, clock);
    Twins twins = Twins.make(database);
    here = twins.one();
    other = twins.other();
    owner = database.connect("portal_owner");
    for (Twins.Twin twin : List.of(here, other)) {
      ask(
          owner,
          "update portal.person set quarantined_until = null, work_email = 'zoe@orme.example' where id = ?",
          twin.person());
      ask(
          owner,
          "insert into portal.contact_details values (?, ?, 'zoe@private.example', null, now(), 0)",
          twin.tenant(),
          twin.person());
      ask(
          owner,
          "insert into portal.person_change values (?, gen_random_uuid(), ?, 'WORK_EMAIL', 'zozo@orme.example', 'zoe@orme.example', 'IMPORT', ?, now())",
          twin.tenant(),
          twin.person(),
          twin.importId());
      ask(
          owner,
          "insert into portal.mail values (?, gen_random_uuid(), ?, null, 'Bonjour', 'Zoé', 'QUEUED', 0, now(), now(), null, 0)",
          twin.tenant(),
          twin.person());
    }
  }

  @AfterEach
  void stop() throws SQLException {
    owner.close();
  }

  @Test
  void theClientsPartGoesIsProvedAndAnswered() throws Exception {
    UUID ticket = accepted(Desk.CLIENT, CLIENTS);
    ErasureView dryRun = proposed(Desk.CLIENT, ticket);
    assertEquals("zoe@orme.example", dryRun.getAddress());
    assertTrue(dryRun.getGoing().stream().anyMatch(t -> t.getName().equals("person")));
    assertEquals(
        List.of("1"), ask(owner, "select count(*) from portal.person where id = ?", here.person()));
    confirm(Desk.CLIENT, ticket, dryRun.getSeal());
    work();

    ErasureView done = view(Desk.CLIENT, ticket);
    assertTrue(done.isDone());
    assertFalse(done.isAlarm());
    assertEquals(counts(dryRun), counts(done));
    assertEquals(List.of(), people(here.person()));
    assertEquals(List.of("1"), people(other.person()));
    // The account was bound to nothing else.
    assertEquals(List.of(here.account().toString()), closedAccounts);
    assertEquals(
        List.of("EMAIL zoe@private.example"),
        ask(
            owner,
            "select r.answer_by || ' ' || q.email from portal.rights_request r join portal.requester q on q.request_id = r.id join portal.ticket t on t.request_id = r.id where t.id = ?",
            ticket));
    assertTrue(note(ticket).contains(done.getProof()), note(ticket));
    remainsAreWatched(ticket, done);

    answer(Desk.CLIENT, ticket);
    assertEquals(
        List.of("t"),
        ask(
            owner,
            "select body like '%trois mois%' from portal.mail where tenant_id = ? and address = 'zoe@private.example'",
            here.tenant()));
  }

  @Test
  void theOperatorsPartGoesWithFilesDraftsAndMails() throws Exception {
    UUID ticket = accepted(Desk.DPO, List.of(DataItem.CONTACT_EMAIL));
    she(
        d -> {
          d.choose(Right.ERASURE, CLIENTS);
          return d.say(Right.ERASURE, "Encore un mot.");
        });
    ErasureView dryRun = proposed(Desk.DPO, ticket);
    confirm(Desk.DPO, ticket, dryRun.getSeal());
    work();
    answer(Desk.DPO, ticket);
    assertEquals(
        List.of("t"),
        ask(
            owner,
            "select body like '%trois mois%' and body like '%article 17, paragraphe 3, point b%' from portal.mail where tenant_id = ? and address = 'zoe@private.example'",
            here.tenant()));
    ask(
        owner,
        "update portal.mail set state = 'SENT', sent_at = now() where tenant_id = ?",
        here.tenant());
    clock.moveTo(clock.instant().plus(Duration.ofHours(1)));
    work();
    for (String table :
        List.of(
            "contact_details",
            "person_account",
            "request_draft",
            "requester",
            "request_message",
            "asked_item",
            "identity_check",
            "execution_task"))
      assertEquals(
          List.of("0"),
          ask(
              owner,
              "select count(*) from portal." + table + " where tenant_id = ?",
              here.tenant()),
          table);
    assertEquals(
        List.of(""),
        ask(owner, "select person_name || answer from portal.ticket where id = ?", ticket));
    assertEquals(
        List.of("0"),
        ask(
            owner,
            "select count(*) from portal.mail where tenant_id = ? and (person_id is not null or address like 'zoe%')",
            here.tenant()));
    assertEquals(
        List.of("0"),
        ask(
            owner,
            "select count(*) from portal.evidence_payload p join portal.evidence_entry e on e.id = p.entry_id where e.tenant_id = ? and e.person_id is not null",
            here.tenant()));
    // What she was held for at her employer is her employer's.
    assertEquals(List.of("1"), people(here.person()));
    assertEquals(
        List.of("ERASURE_PROPOSED", "ERASURE_CONFIRMED", "ERASURE_DONE", "ERASURE_COMPLETED"),
        ask(
            owner,
            "select act from portal.evidence_entry where object_id = ? and act like 'ERASURE%' order by id",
            ticket));
  }

  @Test
  void whatChangedSinceTheDryRunIsNotErasedUnseen() throws Exception {
    UUID ticket = accepted(Desk.CLIENT, CLIENTS);
    String seal = proposed(Desk.CLIENT, ticket).getSeal();
    ask(
        owner,
        "insert into portal.person_change values (?, gen_random_uuid(), ?, 'WORK_EMAIL', 'a', 'b', 'IMPORT', ?, now())",
        here.tenant(),
        here.person(),
        here.importId());
    RuleBroken changed = assertThrows(RuleBroken.class, () -> confirm(Desk.CLIENT, ticket, seal));
    assertEquals("erasure.changed", changed.messageKey());
    confirm(Desk.CLIENT, ticket, view(Desk.CLIENT, ticket).getSeal());
    RuleBroken twice = assertThrows(RuleBroken.class, () -> confirm(Desk.CLIENT, ticket, seal));
    assertEquals("erasure.confirmedAlready", twice.messageKey());
  }

  /** What was confirmed before the hold waits for its end, and then goes on. */
  @Test
  void aLegalHoldStopsAnErasureThatWasAccepted() throws Exception {
    UUID ticket = accepted(Desk.CLIENT, CLIENTS);
    String seal = proposed(Desk.CLIENT, ticket).getSeal();
    ask(
        owner,
        "insert into portal.legal_hold (tenant_id, id, kind, object_id, reason, since, until, version) values (?, gen_random_uuid(), 'PERSON', ?, 'Litige', '2026-04-10', '2026-05-10', 0)",
        here.tenant(),
        here.person());
    assertTrue(view(Desk.CLIENT, ticket).isHeld());
    RuleBroken held = assertThrows(RuleBroken.class, () -> confirm(Desk.CLIENT, ticket, seal));
    assertEquals("erasure.held", held.messageKey());
    ask(
        owner,
        "update portal.erasure set state = 'CONFIRMED', confirmed_at = now(), confirmed_by = ? where ticket_id = ?",
        here.hr(),
        ticket);
    assertEquals(List.of(), claim());
    pass(Duration.ofDays(31));
    work();
    assertEquals(List.of(), people(here.person()));
  }

  @Test
  void singleValuesAreNotTheWhole() throws Exception {
    UUID ticket = accepted(Desk.CLIENT, List.of(DataItem.WORK_EMAIL));
    RuleBroken part = assertThrows(RuleBroken.class, () -> proposed(Desk.CLIENT, ticket));
    assertEquals("erasure.partOnly", part.messageKey());
    assertEquals("NO_ERASURE", forgets("portal_hr", here, ticket, "JOB_TITLE"), "not accepted");
    assertEquals("NO_ERASURE", forgets("portal_hr", here, ticket, "LAST_NAME"));
    assertEquals("NO_ERASURE", forgets("portal_hr", other, ticket, "WORK_EMAIL"));
    assertEquals("NO_ERASURE", forgets("portal_dpo", null, ticket, "WORK_EMAIL"));

    int version = version(ticket);
    hr(
        ClientProcedure.class,
        run(p -> p.executed(ticket, version, "Retirée du service de paie.", List.of())));
    answer(Desk.CLIENT, ticket);
    assertEquals(
        List.of("none, other: zoe@orme.example"),
        ask(
            owner,
            "select coalesce(h.work_email, 'none') || ', other: ' || o.work_email from portal.person h, portal.person o where h.id = ? and o.id = ?",
            here.person(),
            other.person()));
    assertEquals(
        List.of("DECISION: nothing"),
        ask(
            owner,
            "select source || ': ' || coalesce(value_before, value_after, 'nothing') from portal.person_change where person_id = ?",
            here.person()),
        "her list knows that it was decided, and no longer what");
    assertEquals(
        List.of("1"),
        ask(
            owner,
            "select count(*) from portal.evidence_entry where object_id = ? and act = 'VALUE_ERASED'",
            ticket));
  }

  private String forgets(String role, Twins.Twin twin, UUID ticket, String item)
      throws SQLException {
    UUID tenant = twin == null ? null : twin.tenant();
    try (Connection desk = database.as(role, tenant, null, here.hr())) {
      ask(desk, "select portal.forget_value(?, ?, now())", ticket, item);
      return "FORGOTTEN";
    } catch (SQLException refused) {
      return refused.getMessage().replaceAll("(?s).*?(NO_[A-Z]+).*", "$1");
    }
  }

  @Test
  void anErasureThatFindsNothingRaisesAnAlarm() throws Exception {
    UUID ticket = accepted(Desk.CLIENT, CLIENTS);
    confirm(Desk.CLIENT, ticket, proposed(Desk.CLIENT, ticket).getSeal());
    // Somebody was faster: the numbers lead to nobody any more.
    ask(
        owner,
        "update portal.erasure set person_id = gen_random_uuid() where ticket_id = ?",
        ticket);
    work();
    assertTrue(view(Desk.CLIENT, ticket).isAlarm());
    assertEquals(
        List.of("ERASURE_FOUND_NOTHING"),
        ask(
            owner,
            "select act from portal.evidence_entry where object_id = ? and act in ('ERASURE_DONE', 'ERASURE_FOUND_NOTHING')",
            ticket));
  }

  @Test
  void aNodeKilledInTheMiddleLosesAndDoublesNothing() throws Exception {
    UUID ticket = accepted(Desk.CLIENT, CLIENTS);
    ErasureView dryRun = proposed(Desk.CLIENT, ticket);
    confirm(Desk.CLIENT, ticket, dryRun.getSeal());
    // Between the ledger's disk and its row.
    DueStore ledger = claim().get(0);
    assertEquals(Store.LEDGER, ledger.store());
    ledger(ledger);
    assertEquals(List.of(), claim(), "nobody else takes it meanwhile");
    pass(Duration.ofMinutes(2));
    DueStore again = claim().get(0);
    assertEquals(ledger, again);
    ledger(again);
    job(j -> j.done(here.tenant(), again.erasure(), Store.LEDGER));
    // In the middle of the transaction.
    DueStore rows = claim().get(0);
    assertEquals(Store.DATABASE, rows.store());
    assertThrows(
        IllegalStateException.class,
        () ->
            job(
                j -> {
                  j.erase(here.tenant(), rows.erasure());
                  throw new IllegalStateException("killed");
                }));
    assertEquals(List.of("1"), people(here.person()));
    pass(Duration.ofMinutes(2));
    // Two nodes took it up, one after the other had given it up for dead.
    DueStore second = claim().get(0);
    job(j -> j.erase(here.tenant(), second.erasure()));
    assertThrows(RuntimeException.class, () -> job(j -> j.erase(here.tenant(), rows.erasure())));
    work();
    assertEquals(counts(dryRun), counts(view(Desk.CLIENT, ticket)));
  }

  @Test
  void anAccountThatIsStillOfUseStays() throws Exception {
    ask(
        owner,
        "insert into portal.person_account values (?, ?, ?, now())",
        other.tenant(),
        second(other),
        here.account());
    UUID ticket = accepted(Desk.DPO, List.of(DataItem.CONTACT_EMAIL));
    confirm(Desk.DPO, ticket, proposed(Desk.DPO, ticket).getSeal());
    work();
    assertEquals(List.of(), closedAccounts);
    assertEquals(
        List.of("1"),
        ask(
            owner,
            "select count(*) from portal.person_account where account_id = ?",
            here.account()));
  }

  @Test
  void neitherDeskErasesTheOthersPart() throws Exception {
    UUID ticket = accepted(Desk.DPO, List.of(DataItem.CONTACT_EMAIL));
    assertThrows(RuntimeException.class, () -> proposed(Desk.CLIENT, ticket));
    UUID theirs = accepted(Desk.CLIENT, CLIENTS);
    assertThrows(RuntimeException.class, () -> proposed(Desk.DPO, theirs));
  }

  private UUID second(Twins.Twin twin) throws SQLException {
    UUID person = UUID.randomUUID();
    Twins.person(owner, twin.tenant(), person, twin.importId(), "00077", "Autre");
    return person;
  }

  private static List<String> counts(ErasureView view) {
    return view.getTables().stream()
        .map(t -> t.getName() + " " + t.getDeleted() + " " + t.getBlanked())
        .collect(Collectors.toList());
  }

  private List<String> people(UUID person) throws SQLException {
    return ask(owner, "select 1 from portal.person where id = ?", person);
  }

  private String note(UUID ticket) throws SQLException {
    return ask(owner, "select note from portal.execution_task where ticket_id = ?", ticket).get(0);
  }

  private UUID accepted(Desk desk, List<DataItem> items) throws SQLException {
    she(
        d -> {
          d.choose(Right.ERASURE, items);
          return d.say(Right.ERASURE, "Je suis partie.");
        });
    UUID draft = she(d -> d.current(Right.ERASURE).orElseThrow().getId());
    UUID request = she(d -> d.file(draft, Locale.FRENCH));
    UUID ticket =
        UUID.fromString(
            ask(
                    owner,
                    "select id from portal.ticket where request_id = ? and desk = ?",
                    request,
                    desk.name())
                .get(0));
    act(desk, ticket, (c, v) -> c.take(ticket, v), (d, v) -> d.take(here.tenant(), ticket, v));
    DecisionDraft draftOf = decide(desk, ticket);
    act(
        desk,
        ticket,
        (c, v) -> c.saveDraft(ticket, draftOf),
        (d, v) -> d.saveDraft(here.tenant(), ticket, draftOf));
    return ticket;
  }

  private DecisionDraft decide(Desk desk, UUID ticket) {
    TicketView view =
        desk == Desk.CLIENT
            ? hr(ClientTickets.class, t -> t.view(ticket))
            : dpo(DpoTickets.class, t -> t.view(here.tenant(), ticket));
    return new DecisionDraft(
        version(ticket),
        null,
        view.getItems().stream()
            .collect(
                Collectors.toMap(
                    i -> i.getId(), i -> new DecisionDraft.Choice(Decision.ACCEPTED, null, null))));
  }

  private void answer(Desk desk, UUID ticket) {
    act(
        desk,
        ticket,
        (c, v) -> c.send(ticket, v, c.preview(ticket).getSeal()),
        (d, v) -> d.send(here.tenant(), ticket, v, d.preview(here.tenant(), ticket).getSeal()));
  }

  private ErasureView proposed(Desk desk, UUID ticket) {
    if (desk == Desk.CLIENT) hr(ClientErasures.class, run(e -> e.propose(ticket)));
    else dpo(DpoErasures.class, run(e -> e.propose(here.tenant(), ticket)));
    return view(desk, ticket);
  }

  private ErasureView view(Desk desk, UUID ticket) {
    return desk == Desk.CLIENT
        ? hr(ClientErasures.class, e -> e.view(ticket).orElseThrow())
        : dpo(DpoErasures.class, e -> e.view(here.tenant(), ticket).orElseThrow());
  }

  private void confirm(Desk desk, UUID ticket, String seal) {
    String to = "zoe@private.example";
    if (desk == Desk.CLIENT) hr(ClientErasures.class, run(e -> e.confirm(ticket, seal, to)));
    else dpo(DpoErasures.class, run(e -> e.confirm(here.tenant(), ticket, seal, to)));
  }

  /** As the timer does, with a Keycloak that only writes down. */
  private void work() {
    List<DueStore> due = claim();
    while (!due.isEmpty()) {
      for (DueStore one : due) {
        switch (one.store()) {
          case LEDGER -> {
            ledger(one);
            job(j -> j.done(here.tenant(), one.erasure(), Store.LEDGER));
          }
          case DATABASE -> job(j -> j.erase(here.tenant(), one.erasure()));
          case ACCOUNT -> {
            closedAccounts.add(one.reference());
            job(j -> j.done(here.tenant(), one.erasure(), Store.ACCOUNT));
          }
          case REMAINDER -> job(j -> j.complete(here.tenant(), one.erasure()));
        }
      }
      due = claim();
    }
  }

  private List<DueStore> claim() {
    return calls.call(
        ErasureJob.class, Audience.JOB, here.tenant(), null, j -> j.claim(here.tenant()));
  }

  private void ledger(DueStore due) {
    calls.call(
        Ledger.class,
        Audience.JOB,
        here.tenant(),
        null,
        run(l -> l.add(here.tenant(), due.person(), due.desk(), due.erasure(), clock.instant())));
  }

  private void job(Consumer<ErasureJob> act) {
    calls.call(ErasureJob.class, Audience.JOB, here.tenant(), null, run(act));
  }

  private void pass(Duration time) {
    clock.moveTo(clock.instant().plus(time));
  }

  /** Two months without maintenance are late; after it nothing is, and the proof shows the day. */
  private void remainsAreWatched(UUID ticket, ErasureView done) throws SQLException {
    assertNull(done.getRewrittenAt());
    LocalDate day = LocalDate.ofInstant(done.getDoneAt(), LegalClock.PARIS);
    assertEquals(day.plusMonths(3), done.getGoneBy());
    Instant now = clock.instant();
    clock.moveTo(day.plusMonths(2).plusDays(1).atStartOfDay(LegalClock.PARIS).toInstant());
    assertTrue(dpo(DpoErasures.class, DpoErasures::lateRemains).isPresent());
    ask(
        owner,
        "insert into portal.maintenance values (cast(? as timestamptz))",
        "2100-01-01 00:00Z");
    assertTrue(dpo(DpoErasures.class, DpoErasures::lateRemains).isEmpty());
    assertEquals(Instant.parse("2100-01-01T00:00:00Z"), view(Desk.CLIENT, ticket).getRewrittenAt());
    ask(owner, "delete from portal.maintenance");
    clock.moveTo(now);
  }

  private interface Act<B> {
    void on(B boundary, int version);
  }

  private void act(Desk desk, UUID ticket, Act<ClientTickets> client, Act<DpoTickets> dpo) {
    int version = version(ticket);
    if (desk == Desk.CLIENT) hr(ClientTickets.class, run(t -> client.on(t, version)));
    else dpo(DpoTickets.class, run(t -> dpo.on(t, version)));
  }

  private static <B> Function<B, Void> run(Consumer<B> act) {
    return boundary -> {
      act.accept(boundary);
      return null;
    };
  }

  private <B, T> T hr(Class<B> type, Function<B, T> act) {
    return calls.call(type, Audience.HR, here.tenant(), here.hr(), act);
  }

  private <B, T> T dpo(Class<B> type, Function<B, T> act) {
    return calls.call(type, Audience.DPO, here.tenant(), here.hr(), act);
  }

  private <T> T she(Function<MyDraft, T> act) {
    return calls.call(
        MyDraft.class, Audience.PERSON, here.tenant(), here.person(), here.account(), act);
  }

  private int version(UUID ticket) {
    try {
      return Integer.parseInt(
          ask(owner, "select version from portal.ticket where id = ?", ticket).get(0));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
