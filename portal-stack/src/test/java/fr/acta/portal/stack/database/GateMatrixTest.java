package fr.acta.portal.stack.database;

import static fr.acta.portal.stack.TestDatabase.ask;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import fr.acta.portal.stack.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The gate attacked: every mode, every standing of a person, every table, by an insert as the role
 * of HR. What must happen is said by a rule here that knows nothing of the database's.
 */
@Tag("database")
@Timeout(120)
class GateMatrixTest {
  private enum Mode {
    NONE,
    ANONYMOUS,
    SEMI_NOMINATIVE,
    NOMINATIVE
  }

  private enum Proof {
    NONE,
    VALID,
    FORMER,
    OTHER_SERVICE
  }

  private enum Lock {
    NONE,
    RESTRICTED,
    OBJECTED,
    LIFTED
  }

  private enum State {
    PRESENT,
    QUARANTINE,
    GONE
  }

  private enum Table {
    NOMINATIVE(Mode.NOMINATIVE),
    SEMI_NOMINATIVE(Mode.SEMI_NOMINATIVE),
    EMERGENCY(Mode.NOMINATIVE);

    private final Mode of;

    Table(Mode of) {
      this.of = of;
    }
  }

  private record Standing(UUID person, Proof proof, Lock lock, State state) {
    boolean isInformed() {
      return proof == Proof.VALID && state != State.QUARANTINE;
    }
  }

  private static final Pattern REASON = Pattern.compile("GATE_([A-Z_]+)");

  private TestDatabase database;
  private Twins.Twin here;
  private UUID accident;
  private UUID transmission;
  private Mode chosen;

  @ParameterizedTest
  @EnumSource(Mode.class)
  void everyStandingBeforeEveryTable(Mode mode) throws Exception {
    database = TestDatabase.get();
    here = Twins.make(database).one();
    chosen = mode;
    List<Standing> everybody = everybody();
    List<String> wrong = new ArrayList<>();
    try (Connection hr = database.as("portal_hr", here.tenant(), null, here.hr())) {
      transmission = transmission(hr);
      for (Standing one : everybody) {
        for (Table table : Table.values()) {
          String expected = expected(table, one);
          String got = tried(hr, table, one);
          if (!expected.equals(got))
            wrong.add(table + " " + one + ": " + got + " instead of " + expected);
        }
      }
      assertBulk(hr, everybody);
    }
    assertEquals(List.of(), wrong);
    assertEquals(4 * 4 * 3, everybody.size());
  }

  /** The rule, as the product's page says it. */
  private String expected(Table table, Standing one) {
    if (chosen == Mode.NONE) return "NO_MODE";
    if (chosen != table.of) return "OTHER_MODE";
    if (one.state == State.GONE) return "GONE";
    if (one.lock == Lock.RESTRICTED || one.lock == Lock.OBJECTED) return one.lock.name();
    if (table == Table.EMERGENCY) return one.isInformed() ? "INFORMED" : "PASSES";
    return switch (one.proof) {
      case NONE, OTHER_SERVICE -> "NOT_INFORMED";
      case FORMER -> "FORMER_NOTICE";
      case VALID -> one.state == State.QUARANTINE ? "IN_QUARANTINE" : "PASSES";
    };
  }

  /** Everybody at once: one who may not pass keeps the whole statement back. */
  private void assertBulk(Connection hr, List<Standing> everybody) throws SQLException {
    Savepoint before = hr.setSavepoint();
    SQLException refused = null;
    try {
      ask(
          hr,
          "insert into portal.nominative_row (tenant_id, id, subscription_id, mode, mode_number, person_id, notice_version, transmission_id,"
              + " last_name, first_name, transmitted_at) select p.tenant_id, gen_random_uuid(), ?, 'NOMINATIVE', 1, p.id, 2, ?, p.last_name,"
              + " p.first_name, now() from portal.person p",
          accident,
          transmission);
    } catch (SQLException e) {
      refused = e;
    }
    assertEquals(true, refused != null, "the bulk insert passed");
    hr.rollback(before);
    assertEquals(List.of("0"), ask(hr, "select count(*) from portal.nominative_row"));
    assertEquals(48, everybody.size());
  }

  private String tried(Connection hr, Table table, Standing one) throws SQLException {
    Savepoint before = hr.setSavepoint();
    try {
      insert(hr, table, one.person);
      return "PASSES";
    } catch (SQLException refused) {
      Matcher reason = REASON.matcher(refused.getMessage());
      return reason.find() ? reason.group(1) : refused.getMessage();
    } finally {
      hr.rollback(before);
    }
  }

  private void insert(Connection hr, Table table, UUID person) throws SQLException {
    UUID id = UUID.randomUUID();
    switch (table) {
      case NOMINATIVE ->
          ask(
              hr,
              "insert into portal.nominative_row (tenant_id, id, subscription_id, mode, mode_number, person_id, notice_version, transmission_id,"
                  + " last_name, first_name, job_title, transmitted_at) values (?, ?, ?, 'NOMINATIVE', 1, ?, 2, ?, 'Other', 'Name', '1 85 05 78 006 084 36', now())",
              here.tenant(),
              id,
              accident,
              person,
              transmission);
      case SEMI_NOMINATIVE -> {
        ask(
            hr,
            "insert into portal.pseudonym values (?, ?, ?, 'Zoé')",
            here.tenant(),
            accident,
            person);
        ask(
            hr,
            "insert into portal.semi_nominative_row (tenant_id, id, subscription_id, mode, mode_number, pseudonym, notice_version, transmission_id,"
                + " job_title, transmitted_at) select tenant_id, ?, subscription_id, 'SEMI_NOMINATIVE', 1, pseudonym, 2, ?, 'Zoé', now()"
                + " from portal.pseudonym where person_id = ?",
            id,
            transmission,
            person);
        assertNull(ask(hr, "select job_title from portal.semi_nominative_row").get(0));
        assertEquals(
            List.of("t"),
            ask(
                hr,
                "select bool_and(pseudonym ~ '^[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}$') from portal.pseudonym"));
      }
      default -> {
        ask(
            hr,
            "insert into portal.duty_to_inform values (?, ?, ?, ?, 'Accident au magasin', now(), ?, now(), current_date + 7)",
            here.tenant(),
            id,
            accident,
            person,
            here.hr());
        ask(
            hr,
            "insert into portal.emergency_row (tenant_id, id, subscription_id, mode, mode_number, person_id, duty_id, transmission_id, last_name, first_name,"
                + " transmitted_at) values (?, ?, ?, 'NOMINATIVE', 1, ?, ?, ?, 'x', 'x', now())",
            here.tenant(),
            id,
            accident,
            person,
            id,
            transmission);
      }
    }
  }

  private UUID transmission(Connection hr) throws SQLException {
    UUID id = UUID.randomUUID();
    ask(
        hr,
        "insert into portal.transmission values (?, ?, ?, null, ?, now(), 1, 0)",
        here.tenant(),
        id,
        accident,
        here.hr());
    return id;
  }

  /** The service attacked is accident declaration; the other is e-learning. */
  private List<Standing> everybody() throws SQLException {
    accident = UUID.randomUUID();
    List<Standing> everybody = new ArrayList<>();
    try (Connection owner = database.connect("portal_owner")) {
      ask(
          owner,
          "insert into portal.subscription (tenant_id, id, service, operator_role, subscribed_at, version) values (?, ?, 'ACCIDENT_DECLARATION', 'PROCESSOR', now(), 0)",
          here.tenant(),
          accident);
      publish(owner, here.subscription(), 1);
      publish(owner, accident, 1);
      publish(owner, accident, 2);
      if (chosen != Mode.NONE)
        ask(
            owner,
            "insert into portal.mode_choice values (?, ?, 1, ?, ?, now())",
            here.tenant(),
            accident,
            chosen.name(),
            here.hr());
      for (Proof proof : Proof.values())
        for (Lock lock : Lock.values())
          for (State state : State.values())
            everybody.add(person(owner, new Standing(UUID.randomUUID(), proof, lock, state)));
      // The twin's own person would pass a bulk statement by chance, or not: she is nobody here.
      ask(
          owner,
          "update portal.person set contract_end = current_date - 9 where id = ?",
          here.person());
    }
    return everybody;
  }

  private Standing person(Connection owner, Standing one) throws SQLException {
    String number = one.person.toString().substring(0, 8);
    Twins.person(owner, here.tenant(), one.person, here.importId(), number, "Roux");
    switch (one.proof) {
      case VALID -> {
        proof(owner, accident, one.person, 1);
        proof(owner, accident, one.person, 2);
      }
      case FORMER -> proof(owner, accident, one.person, 1);
      case OTHER_SERVICE -> proof(owner, here.subscription(), one.person, 1);
      default -> {}
    }
    ask(
        owner,
        "update portal.person set quarantined_until = case when ? then current_date + 3 end, contract_end = case when ? then current_date - 1 end where id = ?",
        one.state == State.QUARANTINE,
        one.state == State.GONE,
        one.person);
    if (one.lock != Lock.NONE) {
      boolean lifted = one.lock == Lock.LIFTED;
      ask(
          owner,
          "insert into portal.restriction values (?, ?, ?, ?, ?, now(), case when ? then current_date end, case when ? then ?::uuid end, case when ? then now() end, 0)",
          here.tenant(),
          UUID.randomUUID(),
          one.person,
          one.lock == Lock.OBJECTED ? "OBJECTION" : "ACCURACY",
          here.hr(),
          lifted,
          lifted,
          here.hr(),
          lifted);
    }
    return one;
  }

  private void publish(Connection owner, UUID subscription, int number) throws SQLException {
    ask(
        owner,
        "insert into portal.notice_version (tenant_id, id, subscription_id, number, state, published_at, published_by, version) values (?, ?, ?, ?, 'PUBLISHED', now(), ?, 0)",
        here.tenant(),
        UUID.randomUUID(),
        subscription,
        number,
        here.hr());
    ask(
        owner,
        "update portal.subscription set required_notice = ? where id = ?",
        number,
        subscription);
  }

  private void proof(Connection owner, UUID subscription, UUID person, int notice)
      throws SQLException {
    ask(
        owner,
        "insert into portal.proof_of_information (tenant_id, id, subscription_id, person_id, notice_version, how, informed_at, version) values (?, ?, ?, ?, ?, 'HAND', now(), 0)",
        here.tenant(),
        UUID.randomUUID(),
        subscription,
        person,
        notice);
  }
}
