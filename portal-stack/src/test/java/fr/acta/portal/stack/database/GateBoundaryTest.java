package fr.acta.portal.stack.database;

import static fr.acta.portal.stack.TestDatabase.ask;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.acta.portal.client.Subscription.Service;
import fr.acta.portal.stack.TestDatabase;
import fr.acta.portal.stack.database.Standings.Lock;
import fr.acta.portal.stack.database.Standings.Proof;
import fr.acta.portal.stack.database.Standings.Standing;
import fr.acta.portal.stack.database.Standings.State;
import fr.acta.portal.tenancy.AccessDenied;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.LegalClock;
import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.transfer.Candidate;
import fr.acta.portal.transfer.Emergencies;
import fr.acta.portal.transfer.Passage;
import fr.acta.portal.transfer.Transmissions;
import fr.acta.portal.transfer.connector.Pickups;
import fr.acta.portal.undertaking.MyUndertaking;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The gate attacked through the boundaries that pages call: previews, transmissions, emergencies
 * and the handing over, for every mode and standing. The rule is said here, apart from theirs.
 */
@Tag("database")
@Timeout(180)
class GateBoundaryTest {
  private static final Clock NOW = Clock.system(LegalClock.PARIS);
  private static final Service ACCIDENT = Service.ACCIDENT_DECLARATION;

  private static TestDatabase database;
  private static Calls calls;

  private Twins.Twin here;
  private Connection owner;
  private Standings standings;

  @BeforeAll
  static void connect() throws Exception {
    database = TestDatabase.get();
    calls = new Calls(database, NOW);
  }

  @BeforeEach
  void start() throws Exception {
    here = Twins.make(database).one();
    owner = database.connect("portal_owner");
  }

  @AfterEach
  void stop() throws SQLException {
    owner.close();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"ANONYMOUS", "SEMI_NOMINATIVE", "NOMINATIVE"})
  void onlyWhoMayPassPasses(String mode) throws Exception {
    standings = Standings.make(owner, here, mode);
    boolean byPerson = mode == null || !mode.equals("ANONYMOUS");
    Set<UUID> may = ids(s -> mode != null && byPerson && passes(s));
    Passage seen = hr(Transmissions.class, t -> t.preview(ACCIDENT));
    assertEquals(may, ids(seen.getReady()));
    assertEquals(
        // Who is restricted is only stored: on no list, not even of those held back.
        ids(
            s ->
                byPerson
                    && s.state() != State.GONE
                    && s.lock() != Lock.RESTRICTED
                    && !may.contains(s.person())),
        ids(seen.getHeldBack()));
    forged(seen);
    assertEquals(Set.of(), sent());
    if (byPerson) hr(Transmissions.class, t -> t.send(ACCIDENT, seen.getList()));
    assertEquals(may, sent());
    if (!may.isEmpty())
      assertThrows(
          RuleBroken.class,
          () -> hr(Transmissions.class, t -> t.send(ACCIDENT, seen.getList())),
          "the same list once more");
    assertEquals(may, sent());
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"ANONYMOUS", "SEMI_NOMINATIVE", "NOMINATIVE"})
  void anEmergencyPassesBeforeInformationAlone(String mode) throws Exception {
    standings = Standings.make(owner, here, mode);
    List<String> wrong = new ArrayList<>();
    for (Standing one : standings.everybody()) {
      boolean may =
          "NOMINATIVE".equals(mode)
              && one.state() != State.GONE
              && (one.lock() == Lock.NONE || one.lock() == Lock.LIFTED)
              && !one.isInformed();
      boolean passed = emergency(one.person());
      if (may != passed) wrong.add(one + (passed ? " passed" : " was held back"));
    }
    assertEquals(List.of(), wrong);
  }

  /** Sent while all was well; what happened to each since decides at the handing over. */
  @ParameterizedTest
  @ValueSource(strings = {"SEMI_NOMINATIVE", "NOMINATIVE"})
  void atTheHandingOverTheGateIsAskedAgain(String mode) throws Exception {
    standings = Standings.make(owner, here, mode);
    Map<UUID, Standing> later = new HashMap<>();
    ask(owner, "delete from portal.restriction where tenant_id = ?", here.tenant());
    ask(
        owner,
        "delete from portal.proof_of_information where tenant_id = ? and subscription_id = ?",
        here.tenant(),
        standings.accident());
    ask(
        owner,
        "update portal.person set quarantined_until = null, contract_end = null where tenant_id = ? and id <> ?",
        here.tenant(),
        here.person());
    for (Standing one : standings.everybody()) {
      standings.inform(one);
      later.put(one.person(), one);
      ask(
          owner,
          "update portal.person set job_title = ? where id = ?",
          one.person().toString(),
          one.person());
    }
    UUID transmission =
        hr(Transmissions.class, t -> t.send(ACCIDENT, t.preview(ACCIDENT).getList()));
    assertEquals(later.keySet(), sent());
    for (Standing one : later.values()) {
      standings.stand(one);
      if (one.proof() != Proof.VALID)
        ask(
            owner,
            "update portal.proof_of_information set revoked_at = now(), revoked_reason = 'x' where person_id = ? and (notice_version = 2 or ?)",
            one.person(),
            one.proof() != Proof.FORMER);
    }
    String file = taken(transmission);
    List<String> wrong = new ArrayList<>();
    for (Standing one : later.values())
      if (passes(one) != file.contains(one.person().toString())) wrong.add(one.toString());
    assertEquals(List.of(), wrong);
  }

  /** A hidden field that says something else, or belongs to another service. */
  private void forged(Passage seen) {
    for (String list : List.of("", "0".repeat(64), seen.getList() + "0"))
      assertEquals(
          "transfer.listChanged",
          assertThrows(RuleBroken.class, () -> hr(Transmissions.class, t -> t.send(ACCIDENT, list)))
              .messageKey());
    assertThrows(
        RuleBroken.class,
        () -> hr(Transmissions.class, t -> t.send(Service.E_LEARNING, seen.getList())));
  }

  @Test
  void nobodyOfAnotherClientPassesByHerId() throws Exception {
    standings = Standings.make(owner, here, "NOMINATIVE");
    Twins.Twin other = Twins.make(database).one();
    assertThrows(
        RuntimeException.class,
        () ->
            hr(
                Emergencies.class,
                e -> {
                  e.send(
                      other.person(),
                      NOW.instant().minus(Duration.ofHours(1)),
                      "Accident ce matin.");
                  return null;
                }));
    assertEquals(
        List.of("0"),
        ask(
            owner,
            "select count(*) from portal.emergency_row where tenant_id in (?, ?)",
            here.tenant(),
            other.tenant()));
  }

  private static boolean passes(Standing one) {
    return one.state() == State.PRESENT
        && one.proof() == Proof.VALID
        && (one.lock() == Lock.NONE || one.lock() == Lock.LIFTED);
  }

  private boolean emergency(UUID person) {
    try {
      hr(
          Emergencies.class,
          e -> {
            e.send(
                person, NOW.instant().minus(Duration.ofHours(1)), "Accident au magasin ce matin");
            return null;
          });
      return true;
    } catch (RuleBroken | AccessDenied no) {
      return false;
    }
  }

  private String taken(UUID transmission) throws SQLException {
    UUID collaborator = UUID.randomUUID();
    ask(
        owner,
        "insert into portal.account (id, issuer, subject, name, seen_at) values (?, 'test', ?, 'C', now())",
        collaborator,
        collaborator.toString());
    calls.call(
        MyUndertaking.class,
        Audience.OPERATOR,
        null,
        collaborator,
        u -> {
          u.sign("Claire", true, Locale.FRENCH);
          return null;
        });
    return new String(
        calls
            .call(
                Pickups.class,
                Audience.OPERATOR,
                here.tenant(),
                collaborator,
                p -> p.take(here.tenant(), transmission))
            .bytes());
  }

  /** Whoever stands in a table of any mode. */
  private Set<UUID> sent() throws SQLException {
    return ask(
            owner,
            "select person_id from portal.sent_rows(?) where subscription_id = ?",
            here.tenant(),
            standings.accident())
        .stream()
        .map(UUID::fromString)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Set<UUID> ids(Function<Standing, Boolean> which) {
    return standings.everybody().stream()
        .filter(which::apply)
        .map(Standing::person)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<UUID> ids(Collection<Candidate> people) {
    return people.stream().map(Candidate::getId).collect(Collectors.toCollection(TreeSet::new));
  }

  private <B, T> T hr(Class<B> type, Function<B, T> act) {
    return calls.call(type, Audience.HR, here.tenant(), here.hr(), act);
  }
}
