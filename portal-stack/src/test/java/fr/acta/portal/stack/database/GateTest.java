package fr.acta.portal.stack.database;

import static fr.acta.portal.stack.TestDatabase.ask;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.acta.portal.stack.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * No name reaches a service around the gate, not even by SQL as the role of HR: for each reason of
 * the gate there is a row that it refuses, and one that it lets pass.
 */
@Tag("database")
@Timeout(60)
class GateTest {
  private static TestDatabase database;
  private Twins twins;
  private Twins.Twin one;

  @BeforeEach
  void makeTwins() throws Exception {
    database = TestDatabase.get();
    twins = Twins.make(database);
    one = twins.one();
  }

  @Test
  void anInformedPersonPassesUnderTheNominativeMode() throws Exception {
    choose(1, "NOMINATIVE");
    publish(1);
    inform(one.person(), 1);
    try (Connection hr = hr(one)) {
      send(hr, one, one.person(), 1, 1);
      assertEquals(List.of("1"), ask(hr, "select count(*) from portal.nominative_row"));
    }
  }

  @Test
  void withoutAModeNobodyPasses() throws Exception {
    publish(1);
    inform(one.person(), 1);
    assertRefused("GATE_NO_MODE", 1, 1);
  }

  @Test
  void underAnotherModeNobodyPasses() throws Exception {
    choose(1, "NOMINATIVE");
    choose(2, "SEMI_NOMINATIVE");
    publish(1);
    inform(one.person(), 1);
    // The former choice still exists, so the foreign key alone would let it through.
    assertRefused("GATE_OTHER_MODE", 1, 1);
  }

  @Test
  void aFormerChoiceOfTheSameModeDoesNotCount() throws Exception {
    choose(1, "NOMINATIVE");
    choose(2, "ANONYMOUS");
    choose(3, "NOMINATIVE");
    publish(1);
    inform(one.person(), 1);
    assertRefused("GATE_", 1, 1);
  }

  @Test
  void withoutANoticeNobodyPasses() throws Exception {
    choose(1, "NOMINATIVE");
    assertRefused("GATE_NO_NOTICE", 1, 1);
  }

  @Test
  void whoIsNotInformedDoesNotPass() throws Exception {
    choose(1, "NOMINATIVE");
    publish(1);
    assertRefused("GATE_NOT_INFORMED", 1, 1);
  }

  @Test
  void whoKnowsAFormerNoticeOnlyDoesNotPass() throws Exception {
    choose(1, "NOMINATIVE");
    publish(1);
    inform(one.person(), 1);
    publish(2);
    assertRefused("GATE_FORMER_NOTICE", 1, 1);
    inform(one.person(), 2);
    assertRefused("GATE_FORMER_NOTICE", 1, 1);
    try (Connection hr = hr(one)) {
      send(hr, one, one.person(), 1, 2);
    }
  }

  @Test
  void whoIsInQuarantineDoesNotPass() throws Exception {
    choose(1, "NOMINATIVE");
    publish(1);
    inform(one.person(), 1);
    owner(
        "update portal.person set quarantined_until = current_date + 3 where id = ?", one.person());
    assertRefused("GATE_IN_QUARANTINE", 1, 1);
  }

  @Test
  void whoLeftDoesNotPass() throws Exception {
    choose(1, "NOMINATIVE");
    publish(1);
    inform(one.person(), 1);
    owner("update portal.person set contract_end = current_date - 1 where id = ?", one.person());
    assertRefused("GATE_GONE", 1, 1);
  }

  @Test
  void anotherPersonsProofOpensNothing() throws Exception {
    choose(1, "NOMINATIVE");
    publish(1);
    inform(one.person(), 1);
    UUID colleague = UUID.randomUUID();
    try (Connection owner = database.connect("portal_owner")) {
      Twins.person(owner, one.tenant(), colleague, one.importId(), "00043", "Colleague");
    }
    try (Connection hr = hr(one)) {
      assertGate("GATE_NOT_INFORMED", () -> send(hr, one, colleague, 1, 1));
    }
  }

  @Test
  void aProofForAnotherServiceOpensNothing() throws Exception {
    choose(1, "NOMINATIVE");
    publish(1);
    inform(one.person(), 1);
    UUID other = UUID.randomUUID();
    owner(
        "insert into portal.subscription (tenant_id, id, service, operator_role, subscribed_at, required_notice, version)"
            + " values (?, ?, 'ACCOMPANIMENT', 'PROCESSOR', now(), null, 0)",
        one.tenant(),
        other);
    owner(
        "insert into portal.mode_choice values (?, ?, 1, 'NOMINATIVE', ?, now())",
        one.tenant(),
        other,
        one.hr());
    try (Connection hr = hr(one)) {
      UUID transmission = transmission(hr, one, other);
      assertGate(
          "GATE_NO_NOTICE", () -> row(hr, one.tenant(), other, one.person(), 1, 1, transmission));
    }
  }

  @Test
  void anotherTenantsPersonIsOutOfReach() throws Exception {
    for (Twins.Twin twin : List.of(one, twins.other())) {
      owner(
          "insert into portal.mode_choice values (?, ?, 1, 'NOMINATIVE', ?, now())",
          twin.tenant(),
          twin.subscription(),
          twin.hr());
      publish(twin, 1);
      inform(twin, twin.person(), 1);
    }
    Twins.Twin other = twins.other();
    try (Connection hr = hr(one)) {
      UUID transmission = transmission(hr, one, one.subscription());
      assertThrows(
          SQLException.class,
          () -> row(hr, other.tenant(), other.subscription(), other.person(), 1, 1, transmission));
    }
    try (Connection hr = hr(one)) {
      UUID transmission = transmission(hr, one, one.subscription());
      assertThrows(
          SQLException.class,
          () -> row(hr, one.tenant(), one.subscription(), other.person(), 1, 1, transmission));
    }
    try (Connection hr = hr(one)) {
      // The gate's own function says nothing about a tenant that is not the caller's.
      assertEquals(
          List.of(),
          ask(hr, "select 1 from portal.subscription s where s.tenant_id = ?", other.tenant()));
      assertNull(
          ask(
                  hr,
                  "select portal.gate(?, ?, ?)",
                  other.tenant(),
                  other.subscription(),
                  other.person())
              .get(0));
    }
  }

  @Test
  void whoDoesNotHoldTheRightTransmitsNothing() throws Exception {
    choose(1, "NOMINATIVE");
    publish(1);
    inform(one.person(), 1);
    owner("update portal.membership set transmit = false where account_id = ?", one.hr());
    try (Connection hr = hr(one)) {
      SQLException refused =
          assertThrows(SQLException.class, () -> transmission(hr, one, one.subscription()));
      assertEquals("42501", refused.getSQLState());
    }
    try (Connection hr = hr(one)) {
      SQLException refused =
          assertThrows(
              SQLException.class,
              () ->
                  ask(
                      hr,
                      "insert into portal.mode_choice values (?, ?, 2, 'ANONYMOUS', ?, now())",
                      one.tenant(),
                      one.subscription(),
                      one.hr()));
      assertEquals("42501", refused.getSQLState());
    }
  }

  @Test
  void aDraftInformsNobody() throws Exception {
    owner(
        "insert into portal.notice_version (tenant_id, id, subscription_id, number, state, version) values (?, ?, ?, 1, 'DRAFT', 0)",
        one.tenant(),
        UUID.randomUUID(),
        one.subscription());
    try (Connection person =
        database.as("portal_person", one.tenant(), one.person(), one.account())) {
      assertGate("NOTICE_NOT_PUBLISHED", () -> read(person, one, one.person(), 1));
    }
  }

  @Test
  void herOwnReadingEndsHerQuarantineAndNobodyElseCanReadForHer() throws Exception {
    publish(1);
    try (Connection hr = hr(one)) {
      assertThrows(SQLException.class, () -> read(hr, one, one.person(), 1));
    }
    UUID colleague = UUID.randomUUID();
    try (Connection owner = database.connect("portal_owner")) {
      Twins.person(owner, one.tenant(), colleague, one.importId(), "00043", "Colleague");
    }
    try (Connection person =
        database.as("portal_person", one.tenant(), one.person(), one.account())) {
      assertThrows(SQLException.class, () -> read(person, one, colleague, 1));
    }
    try (Connection person =
        database.as("portal_person", one.tenant(), one.person(), one.account())) {
      read(person, one, one.person(), 1);
      assertEquals(
          List.of("t"),
          ask(
              person,
              "select quarantined_until is null from portal.person where id = ?",
              one.person()));
    }
  }

  @Test
  void aModeChosenWhileARowIsInsertedWaitsForIt() throws Exception {
    choose(1, "NOMINATIVE");
    publish(1);
    inform(one.person(), 1);
    try (Connection sender = hr(one);
        Connection chooser = hr(one)) {
      send(sender, one, one.person(), 1, 1);
      CompletableFuture<Void> choice = CompletableFuture.runAsync(() -> chooseAs(chooser, 2));
      assertThrows(TimeoutException.class, () -> choice.get(400, TimeUnit.MILLISECONDS));
      sender.commit();
      choice.get(10, TimeUnit.SECONDS);
      chooser.commit();
    }
  }

  @Test
  void aRowInsertedWhileTheModeChangesIsRefused() throws Exception {
    choose(1, "NOMINATIVE");
    publish(1);
    inform(one.person(), 1);
    try (Connection sender = hr(one);
        Connection chooser = hr(one)) {
      UUID transmission = transmission(sender, one, one.subscription());
      chooseAs(chooser, 2);
      assertWaitsAndIsRefused("GATE_OTHER_MODE", sender, transmission, chooser);
    }
  }

  @Test
  void aLockSetWhileARowIsInsertedWaitsForIt() throws Exception {
    choose(1, "NOMINATIVE");
    publish(1);
    inform(one.person(), 1);
    try (Connection sender = hr(one);
        Connection locker = hr(one)) {
      send(sender, one, one.person(), 1, 1);
      CompletableFuture<Void> lock = CompletableFuture.runAsync(() -> lockAs(locker));
      assertThrows(TimeoutException.class, () -> lock.get(400, TimeUnit.MILLISECONDS));
      sender.commit();
      lock.get(10, TimeUnit.SECONDS);
      locker.commit();
    }
  }

  @Test
  void aRowInsertedWhileALockIsSetIsRefused() throws Exception {
    choose(1, "NOMINATIVE");
    publish(1);
    inform(one.person(), 1);
    try (Connection sender = hr(one);
        Connection locker = hr(one)) {
      UUID transmission = transmission(sender, one, one.subscription());
      lockAs(locker);
      assertWaitsAndIsRefused("GATE_RESTRICTED", sender, transmission, locker);
    }
  }

  @Test
  void aMaterialChangeWhileARowIsInsertedIsWaitedForAndRefusesIt() throws Exception {
    choose(1, "NOMINATIVE");
    publish(1);
    inform(one.person(), 1);
    try (Connection sender = hr(one);
        Connection publisher = database.connect("portal_owner")) {
      // As the trigger of an approval does it; HR itself may not.
      publisher.setAutoCommit(false);
      UUID transmission = transmission(sender, one, one.subscription());
      ask(
          publisher,
          "update portal.subscription set required_notice = 2 where id = ?",
          one.subscription());
      assertWaitsAndIsRefused("GATE_FORMER_NOTICE", sender, transmission, publisher);
    }
  }

  /** The row waits for what the other has changed, and is refused by it. */
  private void assertWaitsAndIsRefused(
      String reason, Connection sender, UUID transmission, Connection other) throws Exception {
    CompletableFuture<SQLException> row =
        CompletableFuture.supplyAsync(
            () ->
                assertThrows(
                    SQLException.class,
                    () ->
                        row(
                            sender,
                            one.tenant(),
                            one.subscription(),
                            one.person(),
                            1,
                            1,
                            transmission)));
    assertThrows(TimeoutException.class, () -> row.get(400, TimeUnit.MILLISECONDS));
    assertFalse(row.isDone());
    other.commit();
    String refusal = row.get(10, TimeUnit.SECONDS).getMessage();
    assertTrue(refusal.contains(reason), refusal);
  }

  private void lockAs(Connection hr) {
    try {
      ask(
          hr,
          "insert into portal.restriction values (?, ?, ?, 'ACCURACY', ?, now(), null, null, null, 0)",
          one.tenant(),
          UUID.randomUUID(),
          one.person(),
          one.hr());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void chooseAs(Connection hr, int number) {
    try {
      ask(
          hr,
          "insert into portal.mode_choice values (?, ?, ?, 'ANONYMOUS', ?, now())",
          one.tenant(),
          one.subscription(),
          number,
          one.hr());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void assertRefused(String reason, int modeNumber, int notice) throws SQLException {
    try (Connection hr = hr(one)) {
      assertGate(reason, () -> send(hr, one, one.person(), modeNumber, notice));
    }
  }

  private static void assertGate(String reason, org.junit.jupiter.api.function.Executable act) {
    SQLException refused = assertThrows(SQLException.class, act);
    assertTrue(refused.getMessage().contains(reason), refused.getMessage());
  }

  private Connection hr(Twins.Twin twin) throws SQLException {
    return database.as("portal_hr", twin.tenant(), null, twin.hr());
  }

  private void choose(int number, String mode) throws SQLException {
    owner(
        "insert into portal.mode_choice values (?, ?, ?, ?, ?, now())",
        one.tenant(),
        one.subscription(),
        number,
        mode,
        one.hr());
  }

  private void publish(int number) throws SQLException {
    publish(one, number);
  }

  private static void publish(Twins.Twin twin, int number) throws SQLException {
    owner(
        "insert into portal.notice_version (tenant_id, id, subscription_id, number, state, published_at, published_by, version)"
            + " values (?, ?, ?, ?, 'PUBLISHED', now(), ?, 0)",
        twin.tenant(),
        UUID.randomUUID(),
        twin.subscription(),
        number,
        twin.hr());
    owner(
        "update portal.subscription set required_notice = ? where id = ?",
        number,
        twin.subscription());
  }

  private void inform(UUID person, int notice) throws SQLException {
    inform(one, person, notice);
  }

  private static void inform(Twins.Twin twin, UUID person, int notice) throws SQLException {
    try (Connection owner = database.connect("portal_owner")) {
      read(owner, twin, person, notice);
    }
  }

  private static void read(Connection as, Twins.Twin twin, UUID person, int notice)
      throws SQLException {
    ask(
        as,
        "insert into portal.proof_of_information (tenant_id, id, subscription_id, person_id, notice_version, how, informed_at, version)"
            + " values (?, ?, ?, ?, ?, 'PORTAL', now(), 0)",
        twin.tenant(),
        UUID.randomUUID(),
        twin.subscription(),
        person,
        notice);
  }

  private static void send(Connection hr, Twins.Twin twin, UUID person, int mode, int notice)
      throws SQLException {
    UUID transmission = transmission(hr, twin, twin.subscription());
    row(hr, twin.tenant(), twin.subscription(), person, mode, notice, transmission);
  }

  private static UUID transmission(Connection hr, Twins.Twin twin, UUID subscription)
      throws SQLException {
    UUID id = UUID.randomUUID();
    ask(
        hr,
        "insert into portal.transmission values (?, ?, ?, 'NOMINATIVE', ?, now(), 1, 0)",
        twin.tenant(),
        id,
        subscription,
        twin.hr());
    return id;
  }

  private static void row(
      Connection hr, UUID tenant, UUID subscription, UUID person, int mode, int notice, UUID of)
      throws SQLException {
    ask(
        hr,
        "insert into portal.nominative_row (tenant_id, id, subscription_id, mode, mode_number, person_id, notice_version, transmission_id,"
            + " last_name, first_name, transmitted_at) values (?, ?, ?, 'NOMINATIVE', ?, ?, ?, ?, 'Name', 'First', now())",
        tenant,
        UUID.randomUUID(),
        subscription,
        mode,
        person,
        notice,
        of);
  }

  private static void owner(String sql, Object... values) throws SQLException {
    try (Connection owner = database.connect("portal_owner")) {
      ask(owner, sql, values);
    }
  }
}
