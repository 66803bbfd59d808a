package fr.acta.portal.stack.database;

import static fr.acta.portal.stack.TestDatabase.ask;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.acta.portal.datamap.DataItem;
import fr.acta.portal.outside.OutsideTask.Result;
import fr.acta.portal.rightsrequest.MyDraft;
import fr.acta.portal.stack.TestDatabase;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.ticket.AnswerPreview;
import fr.acta.portal.ticket.ClientProcedure;
import fr.acta.portal.ticket.ClientTickets;
import fr.acta.portal.ticket.Decision;
import fr.acta.portal.ticket.DecisionDraft;
import fr.acta.portal.ticket.DpoTickets;
import fr.acta.portal.ticket.ItemView;
import fr.acta.portal.ticket.QueueRow;
import fr.acta.portal.ticket.QueueSearch;
import fr.acta.portal.ticket.QueueView;
import fr.acta.portal.ticket.RefusalGround;
import fr.acta.portal.ticket.Right;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What a client accepts about data that the operator holds on its behalf reaches the operator, and
 * the client's answer waits for it.
 */
@Tag("database")
class InstructionTest {
  private static final Clock NOW =
      Clock.fixed(Instant.parse("2026-04-10T09:00:00Z"), ZoneOffset.UTC);

  private TestDatabase database;
  private Calls calls;
  private Twins.Twin here;
  private Connection owner;

  @BeforeEach
  void start() throws Exception {
    database = TestDatabase.get();
    calls = new Calls(database, NOW);
    here = Twins.make(database).one();
    owner = database.connect("portal_owner");
    ask(
        owner,
        "update portal.person set quarantined_until = null, work_email = 'zoe@orme.example' where id = ?",
        here.person());
  }

  @AfterEach
  void stop() throws SQLException {
    owner.close();
  }

  @Test
  void theAnswerWaitsForTheOperatorToCarryTheInstructionOut() throws Exception {
    transmitted(owner, here, "PROCESSOR");
    UUID ticket = accepted(DataItem.WORK_EMAIL);
    hr(ClientProcedure.class, ticket, (p, v) -> p.executed(ticket, v, "Effacé.", List.of()));
    AnswerPreview before = preview(ticket);
    assertTrue(before.isInstructed());
    RuleBroken early =
        assertThrows(
            RuleBroken.class,
            () -> hr(ClientTickets.class, ticket, (t, v) -> t.send(ticket, v, before.getSeal())));
    assertEquals("ticket.instructionOpen", early.messageKey());
    assertEquals(List.of(ticket), instructed());

    dpo(ticket, (t, v) -> t.carriedOut(here.tenant(), ticket, v, "Effacé du service.", List.of()));

    assertEquals(List.of(), instructed());
    assertFalse(preview(ticket).isInstructed());
    hr(ClientTickets.class, ticket, (t, v) -> t.send(ticket, v, t.preview(ticket).getSeal()));
    assertEquals(
        List.of("INSTRUCTION_GIVEN", "INSTRUCTION_DONE"),
        ask(
            owner,
            "select act from portal.evidence_entry where object_id = ? and act like 'INSTRUCTION%' order by id",
            ticket));
    assertEquals(
        List.of("2"),
        ask(
            owner,
            "select count(*) from portal.mail where tenant_id = ? and (address = 'dpo@lumen.example' and body like ? or body like '%exécutée%')",
            here.tenant(),
            "%" + ticket + "%"));
  }

  /** Each that holds data for clients is asked, and none of those of which the operator decides. */
  @Test
  void itWaitsForSystemsOutsideThePortalAndTakesThemBack() throws Exception {
    transmitted(owner, here, "PROCESSOR");
    try (OutsideDesk outside = new OutsideDesk(new MovedClock(NOW.instant()), here)) {
      outside.register("Gestion commerciale", null, true, false);
      outside.register("Salle de classe", null, false, true);
      UUID ticket = accepted(DataItem.WORK_EMAIL);
      assertEquals(List.of("Salle de classe OPEN"), outside.lines(ticket));
      decide(ticket, Decision.REFUSED);
      assertEquals(List.of("Salle de classe CANCELLED"), outside.lines(ticket));
      decide(ticket, Decision.ACCEPTED);
      String end =
          "update portal.outside_task set state = 'DONE', result = 'DONE', ended_at = now(), next_at = null where ticket_id = ?";
      String carry =
          "update portal.execution_task set done_at = now(), note = 'x' where ticket_id = ? and hands = 'OPERATOR'";
      try (Connection hr = database.as("portal_hr", here.tenant(), null, here.hr())) {
        assertThrows(SQLException.class, () -> ask(hr, end, ticket));
      }
      try (Connection dpo = database.as("portal_dpo", here.tenant(), null, here.hr())) {
        SQLException early = assertThrows(SQLException.class, () -> ask(dpo, carry, ticket));
        assertTrue(early.getMessage().contains("OUTSIDE_OPEN"), early.getMessage());
      }
      RuleBroken early = assertThrows(RuleBroken.class, () -> carriedOut(ticket));
      assertEquals("ticket.outsideOpen", early.messageKey());
      assertEquals("Salle de classe", early.arguments()[0]);
      outside.answer(outside.outside(ticket).get(0).getId(), Result.DONE, "Effacé.");
      carriedOut(ticket);
    }
  }

  private void carriedOut(UUID ticket) {
    dpo(ticket, (t, v) -> t.carriedOut(here.tenant(), ticket, v, "Effacé.", List.of()));
  }

  @Test
  void aDecisionThatChangesTakesItsInstructionBack() throws Exception {
    transmitted(owner, here, "PROCESSOR");
    UUID ticket = accepted(DataItem.WORK_EMAIL);
    decide(ticket, Decision.REFUSED);
    assertEquals(List.of("DESK"), open(ticket));
    decide(ticket, Decision.ACCEPTED);
    assertEquals(List.of("DESK", "OPERATOR"), open(ticket));
  }

  @Test
  void nothingIsInstructedOfWhatTheOperatorDoesNotHoldForTheClient() throws Exception {
    assertEquals(List.of("DESK"), open(accepted(DataItem.WORK_EMAIL)));
    transmitted(owner, here, "PROCESSOR");
    assertEquals(List.of("DESK"), open(accepted(DataItem.WORK_PHONE)));
  }

  @Test
  void whatTheOperatorHoldsOfItsOwnIsNoInstruction() throws Exception {
    transmitted(owner, here, "CONTROLLER");
    assertEquals(List.of("DESK"), open(accepted(DataItem.WORK_EMAIL)));
  }

  @Test
  void neitherSideDoesTheOthersPart() throws Exception {
    transmitted(owner, here, "PROCESSOR");
    UUID ticket = accepted(DataItem.WORK_EMAIL);
    String done =
        "update portal.execution_task set done_at = now(), note = 'x' where ticket_id = ? and hands = ? returning id";
    try (Connection hr = database.as("portal_hr", here.tenant(), null, here.hr())) {
      assertEquals(List.of(), ask(hr, done, ticket, "OPERATOR"));
      ask(hr, "delete from portal.execution_task where ticket_id = ? and hands = 'DESK'", ticket);
      assertEquals(
          List.of("2"),
          ask(hr, "select count(*) from portal.execution_task where ticket_id = ?", ticket));
      ask(hr, done, ticket, "DESK");
      SQLException early =
          assertThrows(
              SQLException.class,
              () ->
                  ask(
                      hr,
                      "update portal.ticket set state = 'CLOSED', outcome = 'ACCEPTED', answer = 'x', closed_at = now() where id = ?",
                      ticket));
      assertTrue(early.getMessage().contains("EXECUTE_FIRST"), early.getMessage());
    }
    try (Connection dpo = database.as("portal_dpo", here.tenant(), null, here.hr())) {
      assertEquals(List.of(), ask(dpo, done, ticket, "DESK"));
      assertThrows(
          SQLException.class,
          () -> ask(dpo, "delete from portal.execution_task where ticket_id = ?", ticket));
    }
  }

  /** By the rules that a transmission passes; the operator's role was agreed at subscription. */
  static void transmitted(Connection owner, Twins.Twin here, String role) throws SQLException {
    UUID[] key = {here.tenant(), here.subscription()};
    ask(
        owner,
        "update portal.subscription set operator_role = ?, required_notice = 1 where id = ?",
        role,
        key[1]);
    ask(
        owner,
        "insert into portal.mode_choice values (?, ?, 1, 'NOMINATIVE', ?, now())",
        key[0],
        key[1],
        here.hr());
    ask(
        owner,
        "insert into portal.notice_version (tenant_id, id, subscription_id, number, state, published_at, published_by, version) values (?, ?, ?, 1, 'PUBLISHED', now(), ?, 0)",
        key[0],
        UUID.randomUUID(),
        key[1],
        here.hr());
    ask(
        owner,
        "insert into portal.proof_of_information (tenant_id, id, subscription_id, person_id, notice_version, how, informed_at, version) values (?, ?, ?, ?, 1, 'PORTAL', now(), 0)",
        key[0],
        UUID.randomUUID(),
        key[1],
        here.person());
    UUID transmission = UUID.randomUUID();
    ask(
        owner,
        "insert into portal.transmission values (?, ?, ?, 'NOMINATIVE', ?, now(), 1, 0)",
        key[0],
        transmission,
        key[1],
        here.hr());
    ask(
        owner,
        "insert into portal.nominative_row (tenant_id, id, subscription_id, mode, mode_number, person_id, notice_version, transmission_id, last_name, first_name, transmitted_at)"
            + " values (?, ?, ?, 'NOMINATIVE', 1, ?, 1, ?, 'Roux', 'Zoé', now())",
        key[0],
        UUID.randomUUID(),
        key[1],
        here.person(),
        transmission);
  }

  private UUID accepted(DataItem item) throws SQLException {
    she(
        d -> {
          d.choose(Right.ERASURE, List.of(item));
          return d.say(Right.ERASURE, "Parce que.");
        });
    UUID draft = she(d -> d.current(Right.ERASURE).orElseThrow().getId());
    UUID request = she(d -> d.file(draft, Locale.FRENCH));
    UUID ticket =
        UUID.fromString(
            ask(owner, "select id from portal.ticket where request_id = ?", request).get(0));
    hr(ClientTickets.class, ticket, (t, v) -> t.take(ticket, v));
    decide(ticket, Decision.ACCEPTED);
    return ticket;
  }

  private void decide(UUID ticket, Decision decision) {
    boolean refused = decision == Decision.REFUSED;
    RefusalGround ground = refused ? RefusalGround.of(Right.ERASURE).get(0) : null;
    Map<UUID, DecisionDraft.Choice> choices =
        view(ticket).stream()
            .collect(
                Collectors.toMap(
                    ItemView::getId,
                    i -> new DecisionDraft.Choice(decision, ground, refused ? "Motif." : null)));
    hr(
        ClientTickets.class,
        ticket,
        (t, v) -> t.saveDraft(ticket, new DecisionDraft(v, "Bonjour.", choices)));
  }

  private List<String> open(UUID ticket) throws SQLException {
    List<String> found =
        ask(
            owner,
            "select hands from portal.execution_task where ticket_id = ? order by hands",
            ticket);
    assertEquals(found.contains("OPERATOR"), !instructed().isEmpty());
    return found;
  }

  /** The DPO's view of what clients have the operator do, of this client. */
  private List<UUID> instructed() {
    return calls
        .call(
            DpoTickets.class,
            Audience.DPO,
            here.tenant(),
            here.hr(),
            t -> t.queue(new QueueSearch(QueueView.INSTRUCTED, null, null, null)))
        .getRows()
        .stream()
        .filter(row -> row.getTenant().equals(here.tenant()))
        .map(QueueRow::getId)
        .collect(Collectors.toList());
  }

  private AnswerPreview preview(UUID ticket) {
    return calls.call(
        ClientTickets.class, Audience.HR, here.tenant(), here.hr(), t -> t.preview(ticket));
  }

  private List<ItemView> view(UUID ticket) {
    return calls.call(
        ClientTickets.class, Audience.HR, here.tenant(), here.hr(), t -> t.view(ticket).getItems());
  }

  private void dpo(UUID ticket, Act<DpoTickets> act) {
    as(DpoTickets.class, Audience.DPO, ticket, act);
  }

  private <B> void hr(Class<B> type, UUID ticket, Act<B> act) {
    as(type, Audience.HR, ticket, act);
  }

  private interface Act<B> {
    void on(B boundary, int version);
  }

  private <B> void as(Class<B> type, Audience audience, UUID ticket, Act<B> act) {
    int version = version(ticket);
    calls.call(
        type,
        audience,
        here.tenant(),
        here.hr(),
        boundary -> {
          act.on(boundary, version);
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
