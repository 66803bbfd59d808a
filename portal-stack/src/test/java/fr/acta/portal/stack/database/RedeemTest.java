package fr.acta.portal.stack.database;

import static fr.acta.portal.stack.TestDatabase.ask;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.acta.portal.stack.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A one-time code is worth one account, once, whoever types it and however often. */
class RedeemTest {
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  private static final String NUMBER = "00042";
  private static final String REDEEM =
      "select outcome || ' ' || coalesce(tenant_id::text, '-') from portal.redeem(?, ?, ?)";

  private static TestDatabase database;
  private Twins.Twin tenant;
  private Twins.Twin other;
  private UUID person;
  private byte[] code;

  @BeforeAll
  static void start() throws Exception {
    database = TestDatabase.get();
  }

  @BeforeEach
  void invite() throws SQLException {
    Twins twins = Twins.make(database);
    tenant = twins.one();
    other = twins.other();
    person = UUID.randomUUID();
    try (Connection owner = database.connect("portal_owner")) {
      Twins.person(owner, tenant.tenant(), person, tenant.importId(), "00043", tenant.canary());
    }
    code = invitation("PERSON", person, false);
  }

  @Test
  void bindsOnce() throws SQLException {
    assertEquals("JOINED " + tenant.tenant(), redeem(account(), code, "00043"));
    assertEquals("USED -", redeem(account(), code, "00043"));
    assertEquals(
        List.of("1"),
        owner("select count(*) from portal.person_account where person_id = ?", person));
  }

  @Test
  void forgivesTheZerosAndCapitalsOfANumber() throws SQLException {
    assertEquals("UNKNOWN -", redeem(account(), code, ""));
    assertEquals("UNKNOWN -", redeem(account(), code, "0"));
    assertEquals("UNKNOWN -", redeem(account(), code, "430"));
    assertEquals("JOINED " + tenant.tenant(), redeem(account(), code, "43"));
  }

  @Test
  void answersAWrongNumberLikeAnUnknownCode() throws SQLException {
    String unknown = redeem(account(), bytes("no such code"), "00043");
    assertEquals("UNKNOWN -", unknown);
    assertEquals(unknown, redeem(account(), code, NUMBER));
  }

  @Test
  void revokesACodeAfterFiveWrongNumbers() throws SQLException {
    for (int i = 0; i < 5; i++) assertEquals("UNKNOWN -", redeem(account(), code, "7" + i));
    assertEquals("UNKNOWN -", redeem(account(), code, "00043"));
  }

  @Test
  void throttlesAnAccountForFifteenMinutes() throws SQLException {
    UUID account = account();
    for (int i = 0; i < 5; i++) redeem(account, bytes("guess " + i), "1");
    assertEquals("THROTTLED -", redeem(account, code, "00043"));
    Instant later = NOW.plus(Duration.ofMinutes(14));
    assertEquals("THROTTLED -", redeem(account, code, "00043", later));
    later = NOW.plus(Duration.ofMinutes(15));
    assertEquals("JOINED " + tenant.tenant(), redeem(account, code, "00043", later));
  }

  @Test
  void endsAtItsExpiry() throws SQLException {
    Instant expiry = NOW.plus(Duration.ofDays(30));
    assertEquals("EXPIRED -", redeem(account(), code, "00043", expiry));
    assertEquals(
        "JOINED " + tenant.tenant(), redeem(account(), code, "00043", expiry.minusSeconds(1)));
  }

  @Test
  void opensItsOwnTenantOnly() throws SQLException {
    try (Connection connection = newcomer(account())) {
      assertEquals(
          "JOINED " + tenant.tenant(), ask(connection, REDEEM, code, "43", at(NOW)).get(0));
      assertEquals(List.of(tenant.tenant().toString()), ask(connection, "select portal.tenant()"));
      assertEquals(
          List.of(tenant.tenant().toString()),
          ask(connection, "select tenant_id from portal.client_organisation"));
      String entry =
          "insert into portal.evidence_entry (tenant_id, id, at, actor, act, object_id, payload_hash)"
              + " values (?, gen_random_uuid(), now(), 'NEWCOMER', 'ACCOUNT_JOINED', gen_random_uuid(), '')";
      assertEquals(List.of("1"), ask(connection, entry, tenant.tenant()));
      assertThrows(SQLException.class, () -> ask(connection, entry, other.tenant()));
    }
  }

  @Test
  void givesOneOfTwoWhoTypeItAtOnce() throws Exception {
    try (Connection first = newcomer(account())) {
      assertTrue(ask(first, REDEEM, code, "43", at(NOW)).get(0).startsWith("JOINED"));
      UUID second = account();
      var waiting =
          CompletableFuture.supplyAsync(
              () -> {
                try {
                  return redeem(second, code, "43");
                } catch (SQLException e) {
                  throw new IllegalStateException(e);
                }
              });
      assertThrows(
          java.util.concurrent.TimeoutException.class,
          () -> waiting.get(500, TimeUnit.MILLISECONDS));
      first.commit();
      assertEquals("USED -", waiting.get(10, TimeUnit.SECONDS));
    }
  }

  @Test
  void refusesASecondPersonForOneAccount() throws SQLException {
    assertEquals("USED -", redeem(tenant.account(), code, "43"));
    assertEquals("JOINED " + tenant.tenant(), redeem(other.account(), code, "43"));
  }

  @Test
  void makesAnAdministratorWithoutANumber() throws SQLException {
    UUID account = account();
    byte[] hr = invitation("HR", null, true);
    assertEquals("JOINED " + tenant.tenant(), redeem(account, hr, ""));
    assertEquals(
        List.of("true"),
        owner("select transmit::text from portal.membership where account_id = ?", account));
  }

  @Test
  void keepsTheOperatorsPeopleOutOfAClientsAdministration() throws SQLException {
    byte[] hr = invitation("HR", null, true);
    for (String audience : List.of("DPO", "OPERATOR")) {
      UUID account = account();
      owner(
          "insert into portal.membership values (?, ?, ?, false, now())",
          other.tenant(),
          account,
          audience);
      assertEquals("OPERATOR_SIDE -", redeem(account, hr, ""));
      assertEquals(
          List.of(audience),
          owner("select audience from portal.membership where account_id = ?", account));
    }
  }

  @Test
  void tellsANewcomerNothingElse() throws SQLException {
    for (String table : List.of("invitation", "person", "join_attempt", "membership")) {
      try (Connection connection = newcomer(account())) {
        assertThrows(
            SQLException.class, () -> ask(connection, "select count(*) from portal." + table));
      }
    }
  }

  private byte[] invitation(String audience, UUID person, boolean transmit) throws SQLException {
    byte[] hash = bytes(UUID.randomUUID().toString());
    owner(
        "insert into portal.invitation (tenant_id, id, audience, person_id, sent_to, transmit, channel, code_hash, created_at, expires_at, version)"
            + " values (?, ?, ?, ?::uuid, ?, ?, 'EMAIL', ?, ?, ?, 0)",
        tenant.tenant(),
        UUID.randomUUID(),
        audience,
        person,
        person == null ? "hr@" + tenant.canary() + ".example" : null,
        transmit,
        hash,
        at(NOW),
        at(NOW.plus(Duration.ofDays(30))));
    return hash;
  }

  private static UUID account() throws SQLException {
    UUID id = UUID.randomUUID();
    owner(
        "insert into portal.account (id, issuer, subject, seen_at) values (?, 'test', ?, now())",
        id,
        id.toString());
    return id;
  }

  private static Connection newcomer(UUID account) throws SQLException {
    return database.as("portal_newcomer", null, null, account);
  }

  private static String redeem(UUID account, byte[] code, String number) throws SQLException {
    return redeem(account, code, number, NOW);
  }

  private static String redeem(UUID account, byte[] code, String number, Instant at)
      throws SQLException {
    try (Connection connection = newcomer(account)) {
      String answer = ask(connection, REDEEM, code, number, at(at)).get(0);
      connection.commit();
      return answer;
    }
  }

  private static List<String> owner(String sql, Object... values) throws SQLException {
    try (Connection owner = database.connect("portal_owner")) {
      return ask(owner, sql, values);
    }
  }

  private static Timestamp at(Instant instant) {
    return Timestamp.from(instant);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
