package fr.acta.portal.stack.database;

import static fr.acta.portal.stack.TestDatabase.ask;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Somebody in every standing before the gate of accident declaration; the twin's other service is
 * e-learning.
 */
final class Standings {
  enum Proof {
    NONE,
    VALID,
    FORMER,
    OTHER_SERVICE
  }

  enum Lock {
    NONE,
    RESTRICTED,
    OBJECTED,
    LIFTED
  }

  enum State {
    PRESENT,
    QUARANTINE,
    GONE
  }

  record Standing(UUID person, Proof proof, Lock lock, State state) {
    boolean isInformed() {
      return proof == Proof.VALID && state != State.QUARANTINE;
    }
  }

  private final Connection owner;
  private final Twins.Twin here;
  private final UUID accident = UUID.randomUUID();
  private final List<Standing> everybody = new ArrayList<>();

  private Standings(Connection owner, Twins.Twin here) {
    this.owner = owner;
    this.here = here;
  }

  /**
   * @param mode of accident declaration; null for none chosen
   */
  static Standings make(Connection owner, Twins.Twin here, String mode) throws SQLException {
    Standings made = new Standings(owner, here);
    ask(
        owner,
        "insert into portal.subscription (tenant_id, id, service, operator_role, subscribed_at, version) values (?, ?, 'ACCIDENT_DECLARATION', 'PROCESSOR', now(), 0)",
        here.tenant(),
        made.accident);
    made.publish(here.subscription(), 1);
    made.publish(made.accident, 1);
    made.publish(made.accident, 2);
    if (mode != null)
      ask(
          owner,
          "insert into portal.mode_choice values (?, ?, 1, ?, ?, now())",
          here.tenant(),
          made.accident,
          mode,
          here.hr());
    for (Proof proof : Proof.values())
      for (Lock lock : Lock.values())
        for (State state : State.values())
          made.add(new Standing(UUID.randomUUID(), proof, lock, state));
    // The twin's own person would pass a bulk statement by chance, or not: she is nobody here.
    ask(
        owner,
        "update portal.person set contract_end = current_date - 9 where id = ?",
        here.person());
    return made;
  }

  UUID accident() {
    return accident;
  }

  List<Standing> everybody() {
    return everybody;
  }

  private void add(Standing one) throws SQLException {
    String number = one.person.toString().substring(0, 8);
    Twins.person(owner, here.tenant(), one.person, here.importId(), number, "Roux");
    everybody.add(one);
    switch (one.proof) {
      case VALID -> inform(one);
      case FORMER -> proof(accident, one.person, 1);
      case OTHER_SERVICE -> proof(here.subscription(), one.person, 1);
      default -> {}
    }
    stand(one);
  }

  /** Validly, of both versions. */
  void inform(Standing one) throws SQLException {
    proof(accident, one.person, 1);
    proof(accident, one.person, 2);
  }

  /** Everything of her standing but the proof. */
  void stand(Standing one) throws SQLException {
    ask(
        owner,
        "update portal.person set quarantined_until = case when ? then current_date + 3 end, contract_end = case when ? then current_date - 1 end where id = ?",
        one.state == State.QUARANTINE,
        one.state == State.GONE,
        one.person);
    if (one.lock == Lock.NONE) return;
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

  private void publish(UUID subscription, int number) throws SQLException {
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

  private void proof(UUID subscription, UUID person, int notice) throws SQLException {
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
