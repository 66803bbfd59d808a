package fr.acta.portal.stack.database;

import static fr.acta.portal.stack.TestDatabase.ask;

import fr.acta.portal.stack.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/**
 * One client's e-learning, to which its person may be sent by name: only what a test adds closes
 * the gate.
 */
record Gated(TestDatabase database, Twins.Twin twin) {
  static Gated open(TestDatabase database, Connection owner) throws SQLException {
    Gated gated = new Gated(database, Twins.make(database).one());
    Twins.Twin here = gated.twin;
    gated.open(owner, here.subscription());
    gated.inform(owner, here.subscription(), here.person());
    ask(
        owner,
        "update portal.person set work_email = 'zoe@client.example', job_title = 'Soudeuse', establishment = 'Siège' where id = ?",
        here.person());
    return gated;
  }

  /** A service with a mode and a notice. */
  void open(Connection owner, UUID subscription) throws SQLException {
    ask(
        owner,
        "insert into portal.mode_choice values (?, ?, 1, 'NOMINATIVE', ?, now())",
        twin.tenant(),
        subscription,
        twin.hr());
    ask(
        owner,
        "insert into portal.notice_version (tenant_id, id, subscription_id, number, state, published_at, published_by, version) values (?, ?, ?, 1, 'PUBLISHED', now(), ?, 0)",
        twin.tenant(),
        UUID.randomUUID(),
        subscription,
        twin.hr());
    ask(owner, "update portal.subscription set required_notice = 1 where id = ?", subscription);
  }

  void inform(Connection owner, UUID subscription, UUID person) throws SQLException {
    ask(
        owner,
        "insert into portal.proof_of_information (tenant_id, id, subscription_id, person_id, notice_version, how, informed_at, version) values (?, ?, ?, ?, 1, 'HAND', now(), 0)",
        twin.tenant(),
        UUID.randomUUID(),
        subscription,
        person);
  }

  /** What an insert as the role of HR meets: PASSES, or what the database says. */
  String attack() throws SQLException {
    try (Connection hr = database.as("portal_hr", twin.tenant(), null, twin.hr())) {
      UUID transmission = UUID.randomUUID();
      ask(
          hr,
          "insert into portal.transmission values (?, ?, ?, null, ?, now(), 1, 0)",
          twin.tenant(),
          transmission,
          twin.subscription(),
          twin.hr());
      ask(
          hr,
          "insert into portal.nominative_row (tenant_id, id, subscription_id, mode, mode_number, person_id, notice_version, transmission_id,"
              + " last_name, first_name, transmitted_at) values (?, ?, ?, 'NOMINATIVE', 1, ?, 1, ?, 'x', 'x', now())",
          twin.tenant(),
          UUID.randomUUID(),
          twin.subscription(),
          twin.person(),
          transmission);
      return "PASSES";
    } catch (SQLException refused) {
      return refused.getMessage().replaceAll("(?s).*?(GATE_[A-Z_]+).*", "$1");
    }
  }

  /** The locks in force, as ground and whether their request is accepted. */
  List<String> locks(Connection owner) throws SQLException {
    return ask(
        owner,
        "select ground || case when upheld_at is null then ' checked' else ' upheld' end from portal.restriction"
            + " where person_id = ? and lifted_at is null order by since, id",
        twin.person());
  }
}
