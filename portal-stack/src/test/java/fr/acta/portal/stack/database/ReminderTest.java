package fr.acta.portal.stack.database;

import static fr.acta.portal.stack.TestDatabase.ask;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.acta.portal.stack.TestDatabase;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.ticket.ReminderJob;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Desks are reminded in time, once, and never while the clock stands. */
@Tag("database")
class ReminderTest {
  private TestDatabase database;
  private Connection owner;
  private Twins.Twin client;
  private UUID ticket;

  @BeforeEach
  void file() throws Exception {
    database = TestDatabase.get();
    client = Twins.make(database).one();
    owner = database.connect("portal_owner");
    ticket = UUID.randomUUID();
    UUID request = UUID.randomUUID();
    ask(
        owner,
        "insert into portal.rights_request (tenant_id, id, reference, person_id, kind, received_at, recorded_at, language, version)"
            + " values (?, ?, ?, ?, 'ACCESS', '2026-03-05T10:00Z', '2026-03-05T10:00Z', 'fr', 0)",
        client.tenant(),
        request,
        "D-" + request,
        client.person());
    ask(
        owner,
        "insert into portal.ticket (tenant_id, id, request_id, person_id, desk, kind, reference, person_name, language, items, state, received_at,"
            + " legal_end, internal_target, version) values (?, ?, ?, ?, 'CLIENT', 'ACCESS', 'D', 'Zoé', 'fr', '', 'NEW', '2026-03-05T10:00Z', '2026-04-07', '2026-04-05', 0)",
        client.tenant(),
        ticket,
        request,
        client.person());
  }

  @AfterEach
  void stop() throws SQLException {
    owner.close();
  }

  private void tick(String day) {
    Clock then = Clock.fixed(Instant.parse(day + "T06:00:00Z"), ZoneOffset.UTC);
    new Calls(database, then)
        .call(
            ReminderJob.class,
            Audience.JOB,
            client.tenant(),
            null,
            job -> {
              job.remind(client.tenant());
              return null;
            });
  }

  private List<String> sent() throws SQLException {
    return ask(
        owner,
        "select stage from portal.ticket_reminder where ticket_id = ? order by sent_at, stage",
        ticket);
  }

  private String mails() throws SQLException {
    return ask(owner, "select count(*) from portal.mail where tenant_id = ?", client.tenant())
        .get(0);
  }

  @Test
  void eachStageOnceAndLateIsEscalated() throws Exception {
    tick("2026-03-28");
    assertEquals(List.of(), sent());
    tick("2026-03-29");
    tick("2026-03-30");
    assertEquals(List.of("TARGET"), sent());
    tick("2026-04-04");
    assertEquals(List.of("TARGET", "LEGAL_END"), sent());
    tick("2026-04-07");
    assertEquals(2, sent().size());
    tick("2026-04-08");
    tick("2026-04-09");
    assertEquals(List.of("TARGET", "LEGAL_END", "LATE"), sent());
    // Desk and DPO, three times.
    assertEquals("6", mails());
    assertEquals(
        List.of("1"),
        ask(
            owner,
            "select count(*) from portal.ticket where id = ? and escalated_at is not null",
            ticket));
  }

  @Test
  void ofSeveralStagesAtOnceOnlyTheGravestIsSaid() throws Exception {
    tick("2026-04-20");
    assertEquals("2", mails());
    assertTrue(
        ask(owner, "select subject from portal.mail where tenant_id = ?", client.tenant())
            .get(0)
            .startsWith("En retard"));
  }

  @Test
  void nobodyIsRemindedWhileTheClockStands() throws Exception {
    ask(owner, "update portal.ticket set suspended_since = '2026-03-20' where id = ?", ticket);
    tick("2026-04-20");
    assertEquals(List.of(), sent());
  }

  @Test
  void twoNodesSendOneReminder() throws Exception {
    CompletableFuture.allOf(
            CompletableFuture.runAsync(() -> tick("2026-03-29")),
            CompletableFuture.runAsync(() -> tick("2026-03-29")))
        .join();
    assertEquals(List.of("TARGET"), sent());
    assertEquals("2", mails());
  }
}
