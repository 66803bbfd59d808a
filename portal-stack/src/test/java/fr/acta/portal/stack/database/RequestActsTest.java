package fr.acta.portal.stack.database;

import static fr.acta.portal.stack.TestDatabase.ask;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.acta.portal.datamap.DataItem;
import fr.acta.portal.rightsrequest.MyDraft;
import fr.acta.portal.rightsrequest.MyRequests;
import fr.acta.portal.stack.TestDatabase;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.ticket.AnswerPreview;
import fr.acta.portal.ticket.ClientProcedure;
import fr.acta.portal.ticket.ClientTickets;
import fr.acta.portal.ticket.Decision;
import fr.acta.portal.ticket.DecisionDraft;
import fr.acta.portal.ticket.IdentityCheck.How;
import fr.acta.portal.ticket.IdentityCheck.Subject;
import fr.acta.portal.ticket.ItemView;
import fr.acta.portal.ticket.RefusalGround;
import fr.acta.portal.ticket.Right;
import fr.acta.portal.ticket.TicketView;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Thousands of acts at random, allowed or not, by the person and by her employer's desk: whatever
 * the order, nothing is decided before identity, nothing ends without words, the date only moves as
 * the law says, and every act is on record.
 */
@Tag("database")
class RequestActsTest {
  private static final int ACTS = Integer.getInteger("acts", 10_000);
  private static final long SEED = Long.getLong("seed", 20_261_124L);
  private static final List<DataItem> CLIENTS =
      List.of(DataItem.JOB_TITLE, DataItem.WORK_EMAIL, DataItem.ESTABLISHMENT);

  private final Random random = new Random(SEED);
  private final Moving clock = new Moving();
  private TestDatabase database;
  private Calls calls;
  private Twins.Twin client;
  private Connection owner;

  /** Time goes on between acts, a few hours at once. */
  private static final class Moving extends Clock {
    private Instant now = Instant.parse("2026-03-02T09:00:00Z");

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  @BeforeEach
  void start() throws Exception {
    database = TestDatabase.get();
    calls = new Calls(database, clock);
    client = Twins.make(database).one();
    owner = database.connect("portal_owner");
  }

  @AfterEach
  void stop() throws SQLException {
    owner.close();
  }

  private <B, T> T her(Class<B> type, Function<B, T> act) {
    return calls.call(
        type, Audience.PERSON, client.tenant(), client.person(), client.account(), act);
  }

  private <B> void hr(Class<B> type, Consumer<B> act) {
    calls.call(
        type,
        Audience.HR,
        client.tenant(),
        client.hr(),
        boundary -> {
          act.accept(boundary);
          return null;
        });
  }

  private TicketView view(UUID ticket) {
    return calls.call(
        ClientTickets.class, Audience.HR, client.tenant(), client.hr(), t -> t.view(ticket));
  }

  private UUID file() {
    Right[] rights = {Right.ERASURE, Right.ACCESS, Right.RESTRICTION, Right.OBJECTION};
    Right right = rights[random.nextInt(rights.length)];
    her(
        MyDraft.class,
        draft -> {
          draft.choose(right, CLIENTS);
          return draft.say(right, "Parce que c’est mon droit.");
        });
    UUID draft = her(MyDraft.class, d -> d.current(right).orElseThrow().getId());
    return her(MyDraft.class, d -> d.file(draft, Locale.FRENCH));
  }

  @Test
  void whateverIsDoneInWhateverOrderTheLawHolds() throws Exception {
    System.out.println("acts " + ACTS + ", seed " + SEED);
    List<UUID> tickets = new ArrayList<>();
    List<UUID> requests = new ArrayList<>();
    Map<UUID, Integer> done = new HashMap<>();
    Map<String, Integer> refused = new HashMap<>();
    int allowed = 0;
    for (int i = 0; i < ACTS; i++) {
      clock.now = clock.now.plus(Duration.ofMinutes(random.nextInt(240)));
      if (i % 200 == 0) {
        UUID request = file();
        requests.add(request);
        tickets.add(
            UUID.fromString(one("select id from portal.ticket where request_id = ?", request)));
      }
      UUID ticket = tickets.get(Math.max(0, tickets.size() - 1 - random.nextInt(3)));
      UUID request = requests.get(tickets.indexOf(ticket));
      State before = state(ticket);
      try {
        String act = act(ticket, request, tickets);
        allowed++;
        done.merge(ticket, 1, Integer::sum);
        State after = state(ticket);
        lawful(act, before, after);
        assertTrue(
            after.recorded() > before.recorded() || act.equals("draft"), act + " left no record");
      } catch (RuleBroken broken) {
        refused.merge(broken.messageKey(), 1, Integer::sum);
        assertEquals(
            before, state(ticket), "a refused act changed something: " + broken.messageKey());
      }
    }
    System.out.println("allowed " + allowed + ", refused " + refused);
    assertTrue(allowed > ACTS / 20, "too few acts were possible: " + allowed);
    assertTrue(refused.size() > 8, "too few rules were met: " + refused.keySet());
    assertEquals(
        "0",
        one(
            "select count(*) from portal.ticket where outcome in ('ACCEPTED', 'PARTLY', 'REFUSED') and not identified"));
  }

  private record State(
      String state,
      String outcome,
      LocalDate legalEnd,
      boolean identified,
      String suspended,
      boolean answered,
      String reopened,
      int recorded) {}

  private static final String STATE =
      "select state, coalesce(outcome, '-'), legal_end, identified, coalesce(suspended_since::text, '-'), coalesce(answer, '') <> '',"
          + " coalesce(reopened_on::text, '-'), (select count(*) from portal.evidence_entry e where e.tenant_id = t.tenant_id and e.object_id in (t.id, t.request_id))"
          + " from portal.ticket t where tenant_id = ? and id = ?";

  private State state(UUID ticket) throws SQLException {
    try (PreparedStatement read = owner.prepareStatement(STATE)) {
      read.setObject(1, client.tenant());
      read.setObject(2, ticket);
      try (ResultSet row = read.executeQuery()) {
        row.next();
        return new State(
            row.getString(1),
            row.getString(2),
            row.getObject(3, LocalDate.class),
            row.getBoolean(4),
            row.getString(5),
            row.getBoolean(6),
            row.getString(7),
            row.getInt(8));
      }
    }
  }

  private static void lawful(String act, State before, State after) {
    boolean closes = after.state().equals("CLOSED") && !before.state().equals("CLOSED");
    if (closes) {
      assertTrue(after.answered(), act + " closed in silence");
      boolean decided = List.of("ACCEPTED", "PARTLY", "REFUSED").contains(after.outcome());
      if (decided) {
        assertTrue(before.identified() && after.identified(), "decided without identity");
        assertEquals("send", act);
      }
    }
    if (!before.reopened().equals(after.reopened())) assertEquals("reopen", act);
    // A contested answer gets a month of its own.
    if (!act.equals("reopen")) {
      assertFalse(after.legalEnd().isBefore(before.legalEnd()), act + " moved the date back");
      if (after.legalEnd().isAfter(before.legalEnd()))
        assertTrue(
            List.of("extend", "reply", "confirmSuspension", "confirmIdentity").contains(act),
            act + " moved the date");
    }
  }

  /** One act at random; its name. */
  private String act(UUID id, UUID request, List<UUID> tickets) {
    TicketView view = view(id);
    int version = random.nextInt(25) == 0 ? view.getVersion() - 1 : view.getVersion();
    switch (random.nextInt(17)) {
      case 0, 1 -> {
        hr(ClientTickets.class, t -> t.take(id, version));
        return "take";
      }
      case 2 -> {
        hr(ClientTickets.class, t -> t.ask(id, version, "Pouvez-vous préciser ?", List.of()));
        return "ask";
      }
      case 3 -> {
        String doubt = random.nextBoolean() ? "Deux personnes portent ce nom." : null;
        hr(
            ClientProcedure.class,
            p -> p.askIdentity(id, version, Subject.PERSON, doubt, "Qui êtes-vous ?"));
        return "askIdentity";
      }
      case 4, 5 -> {
        hr(
            ClientProcedure.class,
            p -> p.confirmIdentity(id, version, Subject.PERSON, How.CALLED_BACK));
        return "confirmIdentity";
      }
      case 6 -> {
        hr(ClientProcedure.class, p -> p.askPrecision(id, version, "Quelles données ?"));
        return "askPrecision";
      }
      case 7 -> {
        hr(ClientProcedure.class, p -> p.confirmSuspension(id, version, "La demande est vaste."));
        return "confirmSuspension";
      }
      case 8 -> {
        hr(ClientProcedure.class, p -> p.extend(id, version, "Demande complexe."));
        return "extend";
      }
      case 9 -> {
        hr(ClientProcedure.class, p -> p.askAgain(id, version));
        return "askAgain";
      }
      case 10 -> {
        if (random.nextInt(6) > 0) throw new RuleBroken("test.seldom");
        hr(
            ClientProcedure.class,
            p -> p.giveUp(id, version, "Sans réponse depuis trois semaines."));
        return "giveUp";
      }
      case 11 -> {
        hr(ClientProcedure.class, p -> p.executed(id, version, "Fait dans la paie.", List.of()));
        return "executed";
      }
      case 12 -> {
        if (random.nextInt(12) > 0) throw new RuleBroken("test.seldom");
        UUID other = tickets.get(random.nextInt(tickets.size()));
        hr(ClientProcedure.class, p -> p.join(id, version, other));
        return "join";
      }
      case 13 -> {
        hr(ClientProcedure.class, p -> p.reopen(id, "Elle conteste."));
        return "reopen";
      }
      case 14 -> {
        hr(ClientTickets.class, t -> t.saveDraft(id, decisions(view, version)));
        return "draft";
      }
      case 15 -> {
        AnswerPreview answer =
            calls.call(
                ClientTickets.class, Audience.HR, client.tenant(), client.hr(), t -> t.preview(id));
        hr(ClientTickets.class, t -> t.send(id, version, answer.getSeal()));
        return "send";
      }
      default -> {
        if (random.nextInt(30) == 0) {
          her(
              MyRequests.class,
              m -> {
                m.withdraw(request);
                return null;
              });
          return "withdraw";
        }
        her(
            MyRequests.class,
            m -> {
              m.reply(id, view.getVersion(), "C’est bien moi.", List.of());
              return null;
            });
        return "reply";
      }
    }
  }

  private DecisionDraft decisions(TicketView view, int version) {
    Map<UUID, DecisionDraft.Choice> choices =
        view.getItems().stream()
            .collect(Collectors.toMap(ItemView::getId, item -> choice(view.getRight())));
    return new DecisionDraft(version, "Bonjour.", choices);
  }

  private DecisionDraft.Choice choice(Right right) {
    boolean accept = random.nextInt(3) > 0;
    return accept
        ? new DecisionDraft.Choice(Decision.ACCEPTED, null, null)
        : new DecisionDraft.Choice(
            Decision.REFUSED,
            RefusalGround.of(right).get(0),
            random.nextInt(8) == 0 ? " " : "Motif.");
  }

  private String one(String sql, Object... values) throws SQLException {
    return ask(owner, sql, values).get(0);
  }
}
