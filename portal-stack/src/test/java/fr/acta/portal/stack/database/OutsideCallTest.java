package fr.acta.portal.stack.database;

import static fr.acta.portal.stack.TestDatabase.ask;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.acta.portal.outside.DueCall;
import fr.acta.portal.outside.OutsideJob;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.ticket.Decision;
import fr.acta.portal.ticket.Right;
import fr.acta.portal.transfer.connector.Reply;
import fr.acta.portal.transfer.connector.SignedCall;
import java.net.http.HttpClient;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A system that answers by itself, on a real HTTPS server; its owner is asked where it cannot. */
@Tag("database")
@Timeout(120)
class OutsideCallTest {
  private static final Instant NOW = Instant.parse("2026-04-10T09:00:00Z");
  private static final int MOST = 4096;

  private final MovedClock clock = new MovedClock(NOW);
  private OutsideDesk desk;
  private KeyPair keys;
  private Recipient system;

  @BeforeEach
  void start() throws Exception {
    desk = new OutsideDesk(clock);
    desk.register("Formation en ligne", "LMS", true, true);
    keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    system = new Recipient(keys.getPublic());
  }

  @AfterEach
  void stop() throws SQLException {
    system.close();
    desk.close();
  }

  @Test
  void whatItAnswersIsTheExtractAndIsKeptOnce() throws Exception {
    UUID ticket = asked(Right.PORTABILITY);
    system.says("application/json; charset=utf-8", "{\"modules\": [\"Gestes\"]}");
    // Too early, then taken although the answer is lost, then answered.
    system.isIll(202, 599);
    for (int i = 0; i < 3; i++) {
      assertEquals(1, run(system.client()), "try " + i);
      assertEquals(0, run(system.client()), "not again at once");
      clock.moveTo(clock.instant().plus(Duration.ofHours(20)));
    }
    assertEquals(List.of("Formation en ligne FOUND"), desk.lines(ticket));
    assertEquals(0, run(system.client()));
    assertEquals(1, system.taken().size(), "one question, however often it is asked");
    String body = system.taken().get(0);
    assertTrue(body.contains("\"lastName\": \"" + desk.here.canary() + "\""), body);
    assertTrue(body.contains("\"email\": \"zoe@maison.example\""), body);
    assertFalse(body.contains("00042"), "her number is nobody's business there");
    assertEquals(List.of("Formation en ligne.json application/json"), files(ticket));
  }

  @Test
  void nothingHeldIsAnAnswerAndSoIsDone() throws Exception {
    UUID copy = asked(Right.PORTABILITY);
    system.isIll(204);
    run(system.client());
    assertEquals(List.of("Formation en ligne NOTHING"), desk.lines(copy));
    UUID erasure = asked(Right.OBJECTION);
    run(system.client());
    assertEquals(List.of("Formation en ligne DONE"), desk.lines(erasure));
    assertTrue(system.taken().get(0).contains("\"items\": [{\"item\": \"CONTACT_EMAIL\"}]"));
  }

  /** A refusal, a redirect, an empty or too large or dangerous answer: a person does it. */
  @Test
  void whatIsOfNoUseIsDoneByHand() throws Exception {
    for (int status : List.of(422, 307)) {
      system.isIll(status);
      assertByHand("no " + status);
    }
    assertByHand("no content");
    system.says("application/json", "x".repeat(MOST + 1));
    assertByHand("too large");
    system.says("text/html", "<html><script>alert(1)</script></html>");
    assertByHand("a page");
  }

  @Test
  void itIsGivenUpAfterTwentyTriesOrWithoutAnAddress() throws Exception {
    UUID ticket = asked(Right.PORTABILITY);
    // A certificate that nobody vouches for is no answer.
    for (int i = 0; i < 20; i++) {
      assertEquals(1, run(HttpClient.newHttpClient()), "try " + i);
      clock.moveTo(clock.instant().plus(Duration.ofHours(20)));
    }
    assertEquals(0, run(system.client()));
    assertEquals(0, system.calls());
    assertEquals(List.of("1"), mails());
    assertEquals(List.of("Formation en ligne OPEN"), desk.lines(ticket));
  }

  @Test
  void anAddressThatIsConfiguredNoLongerIsAskedByHand() throws Exception {
    asked(Right.PORTABILITY);
    ask(desk.owner, "update portal.outside_system set connector = 'GONE' where kind = 'AUTO'");
    assertEquals(0, run(system.client()));
    assertEquals(List.of("1"), mails());
  }

  private void assertByHand(String why) throws Exception {
    UUID ticket = asked(Right.PORTABILITY);
    assertEquals(1, run(system.client()), why);
    assertEquals(List.of("Formation en ligne OPEN"), desk.lines(ticket), why);
    assertEquals(List.of(), files(ticket), why);
    assertEquals(0, run(system.client()), why);
    assertEquals(List.of("1"), mails(), why + ": its owner is asked");
    assertEquals(
        List.of("1"),
        ask(
            desk.owner,
            "select count(*) from portal.evidence_entry where object_id = ? and act = 'OUTSIDE_FAILED'",
            ticket));
    ask(desk.owner, "delete from portal.mail where tenant_id = ?", desk.here.tenant());
    desk.decide(ticket, Decision.REFUSED);
    desk.send(ticket);
  }

  private UUID asked(Right right) throws SQLException {
    UUID ticket = desk.file(right);
    desk.take(ticket);
    desk.decide(ticket, Decision.ACCEPTED);
    return ticket;
  }

  /** As the timer does: claim, call, finish; how many were called. */
  private int run(HttpClient client) {
    List<DueCall> due = job(j -> j.claim(desk.here.tenant()));
    SignedCall call = new SignedCall(client, keys.getPrivate());
    for (DueCall one : due) {
      assertEquals("https://lms.example/in", one.address().toString());
      Reply reply = call.ask(system.address(), one.task(), one.body(), clock.instant(), MOST);
      for (int twice = 0; twice < 2; twice++)
        job(
            j -> {
              j.answered(desk.here.tenant(), one, reply);
              return null;
            });
    }
    return due.size();
  }

  private <T> T job(Function<OutsideJob, T> act) {
    return desk.calls.call(OutsideJob.class, Audience.JOB, desk.here.tenant(), null, act);
  }

  private List<String> files(UUID ticket) throws SQLException {
    return ask(
        desk.owner,
        "select f.name || ' ' || f.media_type from portal.file f join portal.outside_task x on x.id = f.object_id where x.ticket_id = ? and f.purpose = 'EXTRACT'",
        ticket);
  }

  private List<String> mails() throws SQLException {
    return ask(
        desk.owner,
        "select count(*) from portal.mail where tenant_id = ? and address = 'paul@lumen.example'",
        desk.here.tenant());
  }
}
