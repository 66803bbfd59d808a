package fr.acta.portal.stack.database;

import static fr.acta.portal.stack.TestDatabase.ask;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.acta.portal.stack.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The gate asks a person for the notice that is hers: for every way to belong to a group, every
 * state of the group's notice and every set of proofs, against the rule computed here.
 */
@Tag("database")
@Timeout(120)
class GroupGateTest {
  /** How the group's rule meets a welder at Siège. */
  private enum Fit {
    SITE(true),
    JOB(true),
    BOTH(true),
    OTHER_SITE(false),
    SITE_OF_ANOTHER_JOB(false),
    NO_RULE(false),
    ENDED(false),
    AFTER_ANOTHER(true);

    private final boolean belongs;

    Fit(boolean belongs) {
      this.belongs = belongs;
    }
  }

  /** What the group has of its own; versions 2 and 3 are the group's, 1 and 4 those for all. */
  private enum Own {
    NONE(0),
    DRAFT(0),
    TOMORROW(0),
    IN_FORCE(2),
    DUE_TODAY(2),
    THEN_EDITORIAL(2),
    THEN_MATERIAL(3);

    private final int required;

    Own(int required) {
      this.required = required;
    }
  }

  private TestDatabase database;
  private Gated gated;
  private Twins.Twin here;
  private Connection owner;

  @BeforeEach
  void start() throws Exception {
    database = TestDatabase.get();
    owner = database.connect("portal_owner");
    gated = Gated.open(database, owner);
    here = gated.twin();
    ask(owner, "alter table portal.proof_of_information disable trigger informed");
  }

  @AfterEach
  void stop() throws SQLException {
    ask(owner, "alter table portal.proof_of_information enable trigger informed");
    owner.close();
  }

  @Test
  void eachIsAskedForHerOwnNotice() throws Exception {
    // A material version for all, younger than the group's: it changes nothing for the group.
    ask(owner, version(4, null, "PUBLISHED", true, 0));
    ask(
        owner,
        "update portal.subscription set required_notice = 4 where id = ?",
        here.subscription());
    List<String> wrong = new ArrayList<>();
    int asked = 0;
    for (Fit fit : Fit.values())
      for (Own own : Own.values()) {
        clear();
        group(fit);
        publish(own);
        for (int proofs = 0; proofs < 16; proofs++) {
          prove(proofs);
          String expected = expected(fit.belongs ? own.required : 0, own, proofs);
          String found = gate();
          String put = expected.equals("PASSES") ? insert() : expected;
          asked++;
          if (!expected.equals(found) || !expected.equals(put))
            wrong.add(fit + " " + own + " " + proofs + ": " + expected + ", " + found + ", " + put);
        }
      }
    assertEquals(List.of(), wrong);
    assertTrue(asked == Fit.values().length * Own.values().length * 16, asked + " combinations");
  }

  private static String expected(int ownRequired, Own own, int proofs) {
    boolean grouped = ownRequired > 0;
    int required = grouped ? ownRequired : 4;
    int latest = 0;
    for (int version : grouped ? new int[] {2, 3} : new int[] {1, 4})
      if ((proofs & bit(version)) != 0 && exists(version, own)) latest = version;
    if (latest == 0) return "NOT_INFORMED";
    return latest < required ? "FORMER_NOTICE" : "PASSES";
  }

  private static boolean exists(int version, Own own) {
    return switch (version) {
      case 2 -> own.required > 0;
      case 3 -> own == Own.THEN_EDITORIAL || own == Own.THEN_MATERIAL;
      default -> true;
    };
  }

  private static int bit(int version) {
    return 1 << version - 1;
  }

  private void group(Fit fit) throws SQLException {
    if (fit == Fit.AFTER_ANOTHER) {
      // An earlier group that she fits too has no notice of its own.
      UUID first = made(1, false);
      rule(first, "ESTABLISHMENT", "Siège");
    }
    UUID group = made(2, fit == Fit.ENDED);
    if (fit == Fit.SITE || fit == Fit.BOTH || fit == Fit.ENDED || fit == Fit.AFTER_ANOTHER)
      rule(group, "ESTABLISHMENT", "Siège");
    if (fit == Fit.OTHER_SITE) rule(group, "ESTABLISHMENT", "Albi");
    if (fit == Fit.SITE_OF_ANOTHER_JOB) {
      rule(group, "ESTABLISHMENT", "Siège");
      rule(group, "JOB_TITLE", "Conducteur");
    }
    if (fit == Fit.JOB || fit == Fit.BOTH) {
      rule(group, "JOB_TITLE", "Conducteur");
      rule(group, "JOB_TITLE", "Soudeuse");
    }
  }

  private UUID made(int number, boolean ended) throws SQLException {
    UUID id = UUID.randomUUID();
    ask(
        owner,
        "insert into portal.notice_group values (?, ?, ?, 'groupe', 'group', ?, now(), case when ? then now() end, 0)",
        here.tenant(),
        id,
        number,
        here.hr(),
        ended);
    return id;
  }

  private void rule(UUID group, String item, String value) throws SQLException {
    ask(
        owner,
        "insert into portal.notice_group_rule values (?, ?, ?, ?)",
        here.tenant(),
        group,
        item,
        value);
  }

  private void publish(Own own) throws SQLException {
    String group =
        ask(
                owner,
                "select id from portal.notice_group where tenant_id = ? and number = 2",
                here.tenant())
            .get(0);
    switch (own) {
      case NONE -> {}
      case DRAFT -> ask(owner, version(2, group, "DRAFT", true, 0));
      case TOMORROW -> ask(owner, version(2, group, "APPROVED", true, 1));
      case DUE_TODAY -> ask(owner, version(2, group, "APPROVED", true, 0));
      case IN_FORCE -> ask(owner, version(2, group, "PUBLISHED", true, 0));
      case THEN_EDITORIAL, THEN_MATERIAL -> {
        ask(owner, version(2, group, "PUBLISHED", true, -3));
        ask(owner, version(3, group, "PUBLISHED", own == Own.THEN_MATERIAL, 0));
      }
    }
  }

  private String version(int number, String group, String state, boolean material, int days) {
    return "insert into portal.notice_version (tenant_id, id, subscription_id, number, state, published_at, in_force_on, material, group_id, version)"
        + " values ('%s', gen_random_uuid(), '%s', %d, '%s', %s, portal.today() + %d, %b, %s, 0)"
            .formatted(
                here.tenant(),
                here.subscription(),
                number,
                state,
                state.equals("PUBLISHED") ? "now()" : "null",
                days,
                material,
                group == null ? "null" : "'" + group + "'");
  }

  /** Written past the trigger that wants a published version: the gate alone is asked here. */
  private void prove(int proofs) throws SQLException {
    ask(owner, "delete from portal.nominative_row where tenant_id = ?", here.tenant());
    ask(owner, "delete from portal.proof_of_information where tenant_id = ?", here.tenant());
    for (int version = 1; version <= 4; version++)
      if ((proofs & bit(version)) != 0)
        ask(
            owner,
            "insert into portal.proof_of_information (tenant_id, id, subscription_id, person_id, notice_version, how, informed_at, version)"
                + " select tenant_id, gen_random_uuid(), subscription_id, ?, number, 'HAND', now(), 0 from portal.notice_version"
                + " where tenant_id = ? and number = ? and state <> 'DRAFT' and in_force_on <= portal.today() or tenant_id = ? and number = ? and in_force_on is null and state = 'PUBLISHED'",
            here.person(),
            here.tenant(),
            version,
            here.tenant(),
            version);
    ask(owner, "update portal.person set quarantined_until = null where id = ?", here.person());
  }

  private void clear() throws SQLException {
    ask(owner, "delete from portal.nominative_row where tenant_id = ?", here.tenant());
    ask(owner, "delete from portal.proof_of_information where tenant_id = ?", here.tenant());
    ask(
        owner,
        "delete from portal.notice_version where tenant_id = ? and group_id is not null",
        here.tenant());
    ask(owner, "delete from portal.notice_group_rule where tenant_id = ?", here.tenant());
    ask(owner, "delete from portal.notice_group where tenant_id = ?", here.tenant());
  }

  private String gate() throws SQLException {
    try (Connection hr = database.as("portal_hr", here.tenant(), null, here.hr())) {
      return ask(
              hr,
              "select coalesce(portal.gate(?, ?, ?), 'PASSES')",
              here.tenant(),
              here.subscription(),
              here.person())
          .get(0);
    }
  }

  /** As HR's role, with the proof that the database itself says is in force. */
  private String insert() throws SQLException {
    try (Connection hr = database.as("portal_hr", here.tenant(), null, here.hr())) {
      UUID transmission = UUID.randomUUID();
      ask(
          hr,
          "insert into portal.transmission values (?, ?, ?, null, ?, now(), 1, 0)",
          here.tenant(),
          transmission,
          here.subscription(),
          here.hr());
      ask(
          hr,
          "insert into portal.nominative_row (tenant_id, id, subscription_id, mode, mode_number, person_id, notice_version, transmission_id,"
              + " last_name, first_name, transmitted_at) values (?, ?, ?, 'NOMINATIVE', 1, ?, portal.proof_in_force(?, ?, ?), ?, 'x', 'x', now())",
          here.tenant(),
          UUID.randomUUID(),
          here.subscription(),
          here.person(),
          here.tenant(),
          here.subscription(),
          here.person(),
          transmission);
      return "PASSES";
    } catch (SQLException refused) {
      return refused.getMessage();
    }
  }
}
