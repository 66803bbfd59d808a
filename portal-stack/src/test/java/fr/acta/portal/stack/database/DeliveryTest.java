package fr.acta.portal.stack.database;

import static fr.acta.portal.stack.TestDatabase.ask;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.acta.portal.client.Subscription.Service;
import fr.acta.portal.stack.TestDatabase;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.transfer.Transmissions;
import fr.acta.portal.transfer.connector.Answer;
import fr.acta.portal.transfer.connector.DeliveryJob;
import fr.acta.portal.transfer.connector.DueDelivery;
import fr.acta.portal.transfer.connector.SignedCall;
import java.net.http.HttpClient;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A transmission reaches the recipient's HTTPS server once, however often it is tried. */
@Tag("database")
@Timeout(120)
class DeliveryTest {
  private static final Instant NOW = Clock.systemUTC().instant();

  private static final MovedClock CLOCK = new MovedClock(NOW);

  private static TestDatabase database;
  private static Calls calls;

  private Twins.Twin here;
  private UUID subscription;
  private KeyPair keys;
  private Recipient recipient;
  private Connection owner;

  @BeforeAll
  static void connect() throws Exception {
    database = TestDatabase.get();
    calls = new Calls(database, CLOCK);
  }

  @BeforeEach
  void start() throws Exception {
    here = Twins.make(database).one();
    owner = database.connect("portal_owner");
    keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    recipient = new Recipient(keys.getPublic());
    subscription = UUID.randomUUID();
    ask(
        owner,
        "insert into portal.subscription (tenant_id, id, service, operator_role, subscribed_at, required_notice, version) values (?, ?, 'ACCOMPANIMENT', 'PROCESSOR', now(), 1, 0)",
        here.tenant(),
        subscription);
    ask(
        owner,
        "insert into portal.mode_choice values (?, ?, 1, 'NOMINATIVE', ?, now())",
        here.tenant(),
        subscription,
        here.hr());
    ask(
        owner,
        "insert into portal.notice_version (tenant_id, id, subscription_id, number, state, published_at, published_by, version) values (?, ?, ?, 1, 'PUBLISHED', now(), ?, 0)",
        here.tenant(),
        UUID.randomUUID(),
        subscription,
        here.hr());
    ask(
        owner,
        "insert into portal.proof_of_information (tenant_id, id, subscription_id, person_id, notice_version, how, informed_at, version) values (?, ?, ?, ?, 1, 'HAND', now(), 0)",
        here.tenant(),
        UUID.randomUUID(),
        subscription,
        here.person());
  }

  @AfterEach
  void stop() throws SQLException {
    recipient.close();
    owner.close();
  }

  @Test
  void itArrivesSignedAndItsReceiptComesBack() throws Exception {
    UUID sent = send();
    assertEquals(1, run(recipient.client(), NOW));
    String body = recipient.taken().get(0);
    assertTrue(body.contains("\"lastName\":\"" + here.canary() + "\""), body);
    assertFalse(body.contains("00042"), "her number is nobody's business there");
    assertEquals(List.of("SENT R-1"), states());
    assertEquals(
        List.of("HTTPS 1"),
        ask(
            owner,
            "select channel || ' ' || handed from portal.transmission_receipt where transmission_id = ?",
            sent));
    assertNotNull(
        calls(NOW)
            .call(Transmissions.class, Audience.HR, here.tenant(), here.hr(), t -> t.all().get(0))
            .getCollected());
    assertEquals(0, run(recipient.client(), NOW.plus(Duration.ofDays(1))));
    assertEquals(1, recipient.calls());
  }

  @Test
  void whatIsNotAnsweredIsTriedAgainLaterAndTakenOnce() throws Exception {
    send();
    // The second try is taken, but its answer is lost.
    recipient.isIll(503, 599, 429);
    Instant at = NOW;
    for (int i = 0; i < 4; i++) {
      assertEquals(1, run(recipient.client(), at), "try " + i);
      assertEquals(0, run(recipient.client(), at), "not again at once");
      at = at.plus(Duration.ofHours(20));
    }
    assertEquals(List.of("SENT R-1"), states());
    assertEquals(4, recipient.calls());
    assertEquals(1, recipient.taken().size());
  }

  @Test
  void aRefusalEndsItAndSoDoTwentyVainTries() throws Exception {
    send();
    recipient.isIll(422);
    run(recipient.client(), NOW);
    assertEquals(List.of("REFUSED R-0"), states());
    // A certificate that nobody vouches for is no answer.
    ask(
        owner,
        "update portal.delivery set state = 'QUEUED', ended_at = null, attempts = 0 where tenant_id = ?",
        here.tenant());
    Instant at = NOW.plus(Duration.ofHours(20));
    for (int i = 0; i < 20; i++) {
      run(HttpClient.newHttpClient(), at);
      at = at.plus(Duration.ofHours(20));
    }
    assertEquals(List.of("REFUSED -"), states());
    assertEquals(1, recipient.calls());
  }

  @Test
  void whoIsLockedMeanwhileIsNotDelivered() throws Exception {
    send();
    ask(
        owner,
        "insert into portal.restriction values (?, ?, ?, 'OBJECTION', ?, now(), null, null, null, 0)",
        here.tenant(),
        UUID.randomUUID(),
        here.person(),
        here.hr());
    run(recipient.client(), NOW);
    assertTrue(recipient.taken().get(0).contains("\"rows\":[]"), recipient.taken().get(0));
  }

  @Test
  void anotherKeyOrABodyThatWasChangedIsRefused() throws Exception {
    SignedCall forged =
        new SignedCall(
            recipient.client(),
            KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate());
    assertEquals(401, forged.post(recipient.address(), UUID.randomUUID(), "{}", NOW).status());
    HttpClient following =
        HttpClient.newBuilder().followRedirects(HttpClient.Redirect.ALWAYS).build();
    assertThrows(
        IllegalArgumentException.class, () -> new SignedCall(following, keys.getPrivate()));
    recipient.isIll(307);
    SignedCall ours = new SignedCall(recipient.client(), keys.getPrivate());
    assertEquals(307, ours.post(recipient.address(), UUID.randomUUID(), "{}", NOW).status());
    assertEquals(2, recipient.calls());
  }

  @Test
  void aJobDeliversOnlyWhatHrQueued() throws Exception {
    send();
    try (Connection job = database.as("portal_job", here.tenant(), null, null)) {
      assertEquals(
          List.of(), ask(job, "select last_name from portal.deliverable(?)", UUID.randomUUID()));
    }
    for (String sql :
        List.of(
            "insert into portal.delivery select d.* from portal.delivery d",
            "select 1 from portal.nominative_row",
            "select * from portal.hand_over(portal.tenant(), portal.tenant())"))
      try (Connection job = database.as("portal_job", here.tenant(), null, null)) {
        SQLException refused = assertThrows(SQLException.class, () -> ask(job, sql), sql);
        assertEquals("42501", refused.getSQLState(), sql);
      }
  }

  /** As the timer does: claim, call, finish; how many were due. */
  private int run(HttpClient client, Instant now) {
    calls(now);
    List<DueDelivery> due =
        calls.call(
            DeliveryJob.class, Audience.JOB, here.tenant(), null, j -> j.claim(here.tenant()));
    SignedCall call = new SignedCall(client, keys.getPrivate());
    for (DueDelivery one : due) {
      Answer answer = call.post(recipient.address(), one.id(), one.body(), now);
      calls.call(
          DeliveryJob.class,
          Audience.JOB,
          here.tenant(),
          null,
          j -> {
            j.ended(here.tenant(), one, answer.status(), answer.reference());
            return null;
          });
    }
    return due.size();
  }

  private List<String> states() throws SQLException {
    return ask(
        owner,
        "select state || ' ' || coalesce(answer, '-') from portal.delivery where tenant_id = ?",
        here.tenant());
  }

  private UUID send() {
    return calls(NOW)
        .call(
            Transmissions.class,
            Audience.HR,
            here.tenant(),
            here.hr(),
            t -> t.send(Service.ACCOMPANIMENT, t.preview(Service.ACCOMPANIMENT).getList()));
  }

  private Calls calls(Instant now) {
    CLOCK.moveTo(now);
    return calls;
  }
}
