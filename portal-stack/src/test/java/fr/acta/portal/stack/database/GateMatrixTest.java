package fr.acta.portal.stack.database;

import static fr.acta.portal.stack.TestDatabase.ask;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import fr.acta.portal.stack.TestDatabase;
import fr.acta.portal.stack.database.Standings.Lock;
import fr.acta.portal.stack.database.Standings.Standing;
import fr.acta.portal.stack.database.Standings.State;
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

  private enum Table {
    NOMINATIVE(Mode.NOMINATIVE),
    SEMI_NOMINATIVE(Mode.SEMI_NOMINATIVE),
    EMERGENCY(Mode.NOMINATIVE);

    private final Mode of;

    Table(Mode of) {
      this.of = of;
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
    List<Standing> everybody;
    try (Connection owner = database.connect("portal_owner")) {
      Standings made = Standings.make(owner, here, chosen == Mode.NONE ? null : chosen.name());
      accident = made.accident();
      everybody = made.everybody();
    }
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
    // What is restricted is only stored: HR finds no pseudonym to send.
    if (table == Table.SEMI_NOMINATIVE && one.lock() == Lock.RESTRICTED) return "RESTRICTED";
    if (chosen == Mode.NONE) return "NO_MODE";
    if (chosen != table.of) return "OTHER_MODE";
    if (one.state() == State.GONE) return "GONE";
    if (one.lock() == Lock.RESTRICTED || one.lock() == Lock.OBJECTED) return one.lock().name();
    if (table == Table.EMERGENCY) return one.isInformed() ? "INFORMED" : "PASSES";
    return switch (one.proof()) {
      case NONE, OTHER_SERVICE -> "NOT_INFORMED";
      case FORMER -> "FORMER_NOTICE";
      case VALID -> one.state() == State.QUARANTINE ? "IN_QUARANTINE" : "PASSES";
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
      insert(hr, table, one.person());
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
        List<String> titles = ask(hr, "select job_title from portal.semi_nominative_row");
        if (titles.isEmpty()) throw new SQLException("GATE_RESTRICTED: her pseudonym is not there");
        assertNull(titles.get(0));
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
}
