package fr.acta.portal.stack.database;

import static fr.acta.portal.stack.TestDatabase.ask;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.acta.portal.client.Subscription.Service;
import fr.acta.portal.datamap.DataItem;
import fr.acta.portal.restriction.DpoRestrictions;
import fr.acta.portal.restriction.Lock;
import fr.acta.portal.restriction.MyRestrictions;
import fr.acta.portal.restriction.Restriction.Ground;
import fr.acta.portal.restriction.RestrictionJob;
import fr.acta.portal.restriction.Restrictions;
import fr.acta.portal.rightsrequest.MyDraft;
import fr.acta.portal.rightsrequest.MyRequests;
import fr.acta.portal.stack.TestDatabase;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.ticket.ClientProcedure;
import fr.acta.portal.ticket.ClientTickets;
import fr.acta.portal.ticket.Decision;
import fr.acta.portal.ticket.DecisionDraft;
import fr.acta.portal.ticket.DpoProcedure;
import fr.acta.portal.ticket.DpoTickets;
import fr.acta.portal.ticket.IdentityCheck;
import fr.acta.portal.ticket.ItemView;
import fr.acta.portal.ticket.RefusalGround;
import fr.acta.portal.ticket.Right;
import fr.acta.portal.transfer.Transmissions;
import fr.acta.portal.transfer.recall.RecallJob;
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
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a request for restriction or an objection locks, from its filing until she was told. */
@Tag("database")
@Timeout(120)
class TicketLockTest {
  private static final Instant NOW = Instant.parse("2026-04-10T09:00:00Z");
  private static final MovedClock CLOCK = new MovedClock(NOW);

  private static TestDatabase database;
  private static Calls calls;

  private Gated gated;
  private Twins.Twin here;
  private Connection owner;

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
    assertEquals("PASSES", gated.attack());
  }

  @AfterEach
  void stop() throws SQLException {
    owner.close();
  }

  /** Each right at each desk, accepted through the boundaries, then the gate attacked as HR. */
  @ParameterizedTest
  @CsvSource({
    "RESTRICTION, JOB_TITLE, GATE_RESTRICTED, ACCURACY",
    "RESTRICTION, CONTACT_EMAIL, GATE_RESTRICTED, ACCURACY",
    "OBJECTION, JOB_TITLE, GATE_OBJECTED, OBJECTION",
    "OBJECTION, CONTACT_EMAIL, GATE_OBJECTED, OBJECTION"
  })
  void acceptedSheIsNeverTransmittable(Right right, DataItem item, String gate, String ground)
      throws Exception {
    UUID ticket = file(right, item);
    assertEquals("GATE_RESTRICTED", gated.attack(), "locked while it is checked");
    Ends desk = desk(item);
    decide(desk, ticket, right, Decision.ACCEPTED);
    send(desk, ticket);
    assertEquals(gate, gated.attack());
    assertEquals(List.of(ground + " upheld"), gated.locks(owner));
    CLOCK.moveTo(NOW.plus(Duration.ofDays(400)));
    assertEquals(0, job());
    assertEquals(gate, gated.attack());
    assertEquals(
        List.of("RESTRICTION_SET", "RESTRICTION_UPHELD"),
        ask(
            owner,
            "select act from portal.evidence_entry where person_id = ? and act like 'RESTR%' order by id",
            here.person()));
  }

  /** What the recipients hold follows the decision (GDPR art. 19). */
  @ParameterizedTest
  @CsvSource({
    "RESTRICTION, JOB_TITLE, LOCK",
    "OBJECTION, CONTACT_EMAIL, ERASE",
    "ERASURE, JOB_TITLE, ERASE",
    "ERASURE, LAST_NAME, ERASE"
  })
  void acceptedItIsCalledBack(Right right, DataItem item, String action) throws Exception {
    // Of what it holds as a controller the operator waits for no instruction.
    ask(
        owner,
        "update portal.subscription set operator_role = 'CONTROLLER' where id = ?",
        here.subscription());
    hrDoes(
        Transmissions.class,
        t -> t.send(Service.E_LEARNING, t.preview(Service.E_LEARNING).getList()));
    UUID ticket = file(right, item);
    decide(desk(item), ticket, right, Decision.ACCEPTED);
    assertEquals(0, recalls(), "not before the answer");
    send(desk(item), ticket);
    assertEquals(1, recalls());
    assertEquals(0, recalls());
    assertEquals(
        List.of(right + " " + action),
        ask(
            owner,
            "select cause || ' ' || action from portal.recall where tenant_id = ?",
            here.tenant()));
    if (item == DataItem.LAST_NAME) assertEquals("GATE_ERASED", gated.attack());
  }

  private int recalls() {
    return calls.call(
        RecallJob.class, Audience.JOB, here.tenant(), null, j -> j.start(here.tenant()));
  }

  /** One desk's part refused does not open what the other accepted. */
  @Test
  void ofTwoPartsEachLocksByItself() throws Exception {
    UUID client = file(Right.OBJECTION, DataItem.JOB_TITLE, DataItem.CONTACT_EMAIL);
    UUID dpo = UUID.fromString(part(request(client), "DPO"));
    assertEquals(List.of("PENDING checked", "PENDING checked"), gated.locks(owner));
    decide(Ends.CLIENT, client, Right.OBJECTION, Decision.ACCEPTED);
    send(Ends.CLIENT, client);
    decide(Ends.DPO, dpo, Right.OBJECTION, Decision.REFUSED);
    send(Ends.DPO, dpo);
    CLOCK.moveTo(NOW.plus(Duration.ofDays(1)));
    assertEquals(1, job());
    assertEquals(List.of("OBJECTION upheld"), gated.locks(owner));
    assertEquals("GATE_OBJECTED", gated.attack());
  }

  @ParameterizedTest
  @EnumSource(
      value = Right.class,
      names = {"RESTRICTION", "OBJECTION"})
  void refusedItEndsTheDayAfterSheWasTold(Right right) throws Exception {
    UUID ticket = file(right, DataItem.JOB_TITLE);
    decide(Ends.CLIENT, ticket, right, Decision.REFUSED);
    send(Ends.CLIENT, ticket);
    assertEquals(0, job(), "not on the day of the letter");
    assertEquals("GATE_RESTRICTED", gated.attack());
    assertEquals(Lock.State.ENDING, mine().get(0).getState());
    CLOCK.moveTo(NOW.plus(Duration.ofDays(1)));
    assertEquals(1, job());
    assertEquals(0, job(), "once");
    assertEquals("PASSES", gated.attack());
    assertEquals(
        List.of("2026-04-10"),
        ask(owner, "select told_on from portal.restriction where ticket_id = ?", ticket));
    hrDoes(ClientProcedure.class, p -> p.reopen(ticket, "Elle conteste."));
    assertEquals("GATE_RESTRICTED", gated.attack(), "contested, it is checked again");
  }

  @Test
  void takenBackItEndsTooAndNotBeforeTheNextDay() throws Exception {
    UUID ticket = file(Right.OBJECTION, DataItem.JOB_TITLE);
    UUID request = request(ticket);
    calls.call(
        MyRequests.class,
        Audience.PERSON,
        here.tenant(),
        here.person(),
        here.account(),
        m -> {
          m.withdraw(request);
          return null;
        });
    assertEquals("GATE_RESTRICTED", gated.attack());
    CLOCK.moveTo(NOW.plus(Duration.ofDays(1)));
    assertEquals(1, job());
    assertEquals("PASSES", gated.attack());
  }

  /** A letter that was not printed told her nothing. */
  @Test
  void byPostSheIsToldWhenTheLetterIsPrinted() throws Exception {
    UUID ticket = file(Right.OBJECTION, DataItem.JOB_TITLE);
    ask(owner, "update portal.rights_request set answer_by = 'POST' where id = ?", request(ticket));
    ask(
        owner,
        "insert into portal.requester (tenant_id, request_id, name, address) values (?, ?, 'Zoé', '1 rue X')",
        here.tenant(),
        request(ticket));
    decide(Ends.CLIENT, ticket, Right.OBJECTION, Decision.REFUSED);
    send(Ends.CLIENT, ticket);
    CLOCK.moveTo(NOW.plus(Duration.ofDays(9)));
    assertEquals(0, job());
    ask(
        owner,
        "update portal.letter set printed_at = '2026-04-18 10:00+02' where ticket_id = ?",
        ticket);
    assertEquals(1, job());
  }

  /** Nobody locks somebody else by writing in her name. */
  @Test
  void aLetterLocksOnceItIsKnownThatItIsShe() throws Exception {
    UUID ticket = file(Right.OBJECTION, DataItem.JOB_TITLE);
    ask(owner, "delete from portal.restriction where ticket_id = ?", ticket);
    ask(owner, "update portal.ticket set identified = false where id = ?", ticket);
    ask(
        owner,
        "update portal.identity_check set state = 'MISSING', how = null, confirmed_at = null where ticket_id = ?",
        ticket);
    assertEquals("PASSES", gated.attack());
    act(
        Ends.CLIENT,
        ClientProcedure.class,
        ticket,
        (p, v) ->
            p.confirmIdentity(
                ticket, v, IdentityCheck.Subject.PERSON, IdentityCheck.How.CALLED_BACK));
    assertEquals("GATE_RESTRICTED", gated.attack());
  }

  @Test
  void whatIsCheckedNoDeskLiftsNorTurnsIntoSomethingElse() throws Exception {
    UUID ticket = file(Right.RESTRICTION, DataItem.JOB_TITLE);
    Lock lock = hr(Restrictions.class, r -> r.ofTicket(ticket)).get(0);
    assertEquals(Lock.State.CHECKED, lock.getState());
    assertEquals(
        "restriction.decideFirst",
        assertThrows(
                RuleBroken.class,
                () ->
                    hrDoes(
                        Restrictions.class,
                        r -> r.lift(lock.getId(), lock.getVersion(), LocalDate.of(2026, 4, 10))))
            .messageKey());
    hrDoes(Restrictions.class, r -> r.qualify(lock.getId(), lock.getVersion(), Ground.CLAIMS));
    assertEquals(List.of("CLAIMS checked"), gated.locks(owner));
    assertThrows(
        RuleBroken.class,
        () ->
            hrDoes(
                Restrictions.class,
                r -> r.qualify(lock.getId(), lock.getVersion() + 1, Ground.OBJECTION)));
    for (String change :
        List.of(
            "lifted_at = now(), lifted_by = portal.account(), told_on = current_date",
            "lifted_at = now(), told_on = current_date",
            "ground = 'OBJECTION'",
            "ground = 'PENDING'"))
      assertRefused(
          "portal_hr",
          "update portal.restriction set " + change + " where ticket_id = ? returning id",
          ticket);
    try (Connection dpo = database.as("portal_dpo", here.tenant(), null, here.hr())) {
      assertEquals(
          List.of(),
          ask(
              dpo,
              "update portal.restriction set ground = 'UNLAWFUL' where ticket_id = ? returning id",
              ticket),
          "the client's ticket is the client's");
    }
    try (Connection job = database.as("portal_job", here.tenant(), null, null)) {
      assertEquals(
          List.of(),
          ask(
              job,
              "update portal.restriction set lifted_at = now(), told_on = current_date where ticket_id = ? returning id",
              ticket));
    }
  }

  @Test
  void theClientLiftsNothingOfTheDposNorSeesItsRequest() throws Exception {
    UUID ticket = file(Right.RESTRICTION, DataItem.CONTACT_EMAIL);
    decide(Ends.DPO, ticket, Right.RESTRICTION, Decision.ACCEPTED);
    send(Ends.DPO, ticket);
    Lock seen = hr(Restrictions.class, r -> r.of(here.person())).get(0);
    assertEquals(null, seen.getReference());
    assertFalse(seen.isLiftable());
    assertThrows(
        RuntimeException.class,
        () ->
            hrDoes(
                Restrictions.class,
                r -> r.lift(seen.getId(), seen.getVersion(), LocalDate.of(2026, 4, 10))));
    assertEquals("GATE_RESTRICTED", gated.attack());
    Lock own =
        calls
            .call(
                DpoRestrictions.class,
                Audience.DPO,
                here.tenant(),
                here.hr(),
                d -> d.ofTicket(here.tenant(), ticket))
            .get(0);
    assertTrue(own.isLiftable());
    calls.call(
        DpoRestrictions.class,
        Audience.DPO,
        here.tenant(),
        here.hr(),
        d -> {
          d.lift(here.tenant(), own.getId(), own.getVersion(), LocalDate.of(2026, 4, 10));
          return null;
        });
    assertEquals("PASSES", gated.attack());
  }

  /** Around every boundary: a statement that accepts without locking leaves nothing behind. */
  @Test
  void noStatementAcceptsWithoutTheLock() throws Exception {
    UUID ticket = file(Right.OBJECTION, DataItem.JOB_TITLE);
    try (Connection hr = database.as("portal_hr", here.tenant(), null, here.hr())) {
      ask(
          hr,
          "update portal.ticket set state = 'CLOSED', outcome = 'ACCEPTED', answer = 'x', closed_at = now() where id = ?",
          ticket);
      SQLException no = assertThrows(SQLException.class, hr::commit);
      assertTrue(no.getMessage().contains("LOCK_FIRST"), no.getMessage());
    }
    assertEquals(
        List.of("NEW"), ask(owner, "select state from portal.ticket where id = ?", ticket));
  }

  /** She locks her own data by her own request and nobody else's, nor without one. */
  @Test
  void nobodyLocksAnother() throws Exception {
    UUID ticket = file(Right.OBJECTION, DataItem.JOB_TITLE);
    UUID colleague = Twins.id();
    Twins.person(owner, here.tenant(), colleague, here.importId(), "00777", "Roux");
    String lock =
        "insert into portal.restriction (tenant_id, id, person_id, ground, set_by, since, ticket_id, version) values (?, gen_random_uuid(), ?, 'CLAIMS', ?, now(), ?, 0)";
    for (Object[] one :
        new Object[][] {
          {here.tenant(), colleague, here.account(), ticket},
          {here.tenant(), here.person(), here.account(), null},
          {here.tenant(), here.person(), here.hr(), ticket}
        })
      try (Connection she =
          database.as("portal_person", here.tenant(), here.person(), here.account())) {
        assertEquals(
            "42501", assertThrows(SQLException.class, () -> ask(she, lock, one)).getSQLState());
      }
    try (Connection dpo = database.as("portal_dpo", here.tenant(), null, here.hr())) {
      assertEquals(
          "42501",
          assertThrows(
                  SQLException.class,
                  () -> ask(dpo, lock, here.tenant(), here.person(), here.hr(), ticket))
              .getSQLState());
    }
  }

  private void assertRefused(String role, String statement, UUID ticket) throws SQLException {
    try (Connection as = database.as(role, here.tenant(), null, here.hr())) {
      assertThrows(SQLException.class, () -> ask(as, statement, ticket), statement);
    }
  }

  private enum Ends {
    CLIENT,
    DPO
  }

  private static Ends desk(DataItem item) {
    return item == DataItem.CONTACT_EMAIL ? Ends.DPO : Ends.CLIENT;
  }

  /**
   * @return the client's part where there is one
   */
  private UUID file(Right right, DataItem... items) throws SQLException {
    she(
        d -> {
          d.choose(right, List.of(items));
          return d.say(right, "Parce que.");
        });
    UUID draft = she(d -> d.current(right).orElseThrow().getId());
    UUID request = she(d -> d.file(draft, Locale.FRENCH));
    return UUID.fromString(
        ask(
                owner,
                "select id from portal.ticket where request_id = ? order by desk limit 1",
                request)
            .get(0));
  }

  private UUID request(UUID ticket) throws SQLException {
    return UUID.fromString(
        ask(owner, "select request_id from portal.ticket where id = ?", ticket).get(0));
  }

  private String part(UUID request, String desk) throws SQLException {
    return ask(
            owner, "select id from portal.ticket where request_id = ? and desk = ?", request, desk)
        .get(0);
  }

  private void decide(Ends desk, UUID ticket, Right right, Decision decision) {
    boolean refused = decision == Decision.REFUSED;
    RefusalGround ground = refused ? RefusalGround.of(right).get(0) : null;
    if (desk == Ends.CLIENT) {
      act(desk, ClientTickets.class, ticket, (t, v) -> t.take(ticket, v));
      List<ItemView> items = hr(ClientTickets.class, t -> t.view(ticket).getItems());
      act(
          desk,
          ClientTickets.class,
          ticket,
          (t, v) -> t.saveDraft(ticket, draft(v, items, decision, ground)));
      if (!refused)
        act(
            desk,
            ClientProcedure.class,
            ticket,
            (p, v) -> p.executed(ticket, v, "Fait.", List.of()));
    } else {
      act(desk, DpoTickets.class, ticket, (t, v) -> t.take(here.tenant(), ticket, v));
      List<ItemView> items =
          calls.call(
              DpoTickets.class,
              Audience.DPO,
              here.tenant(),
              here.hr(),
              t -> t.view(here.tenant(), ticket).getItems());
      act(
          desk,
          DpoTickets.class,
          ticket,
          (t, v) -> t.saveDraft(here.tenant(), ticket, draft(v, items, decision, ground)));
      if (!refused)
        act(
            desk,
            DpoProcedure.class,
            ticket,
            (p, v) -> p.executed(here.tenant(), ticket, v, "Fait.", List.of()));
    }
  }

  private static DecisionDraft draft(
      int version, List<ItemView> items, Decision decision, RefusalGround ground) {
    Map<UUID, DecisionDraft.Choice> choices =
        items.stream()
            .collect(
                Collectors.toMap(
                    ItemView::getId,
                    i ->
                        new DecisionDraft.Choice(
                            decision, ground, ground == null ? null : "Motif.")));
    return new DecisionDraft(version, "Bonjour.", choices);
  }

  private void send(Ends desk, UUID ticket) {
    if (desk == Ends.CLIENT)
      act(
          desk,
          ClientTickets.class,
          ticket,
          (t, v) -> t.send(ticket, v, t.preview(ticket).getSeal()));
    else
      act(
          desk,
          DpoTickets.class,
          ticket,
          (t, v) -> t.send(here.tenant(), ticket, v, t.preview(here.tenant(), ticket).getSeal()));
  }

  private int job() {
    return calls.call(
        RestrictionJob.class, Audience.JOB, here.tenant(), null, j -> j.liftTold(here.tenant()));
  }

  private List<Lock> mine() {
    return calls.call(
        MyRestrictions.class,
        Audience.PERSON,
        here.tenant(),
        here.person(),
        here.account(),
        MyRestrictions::inForce);
  }

  private interface Act<B> {
    void on(B boundary, int version);
  }

  private <B> void act(Ends desk, Class<B> type, UUID ticket, Act<B> act) {
    int version = version(ticket);
    calls.call(
        type,
        desk == Ends.CLIENT ? Audience.HR : Audience.DPO,
        here.tenant(),
        here.hr(),
        boundary -> {
          act.on(boundary, version);
          return null;
        });
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
