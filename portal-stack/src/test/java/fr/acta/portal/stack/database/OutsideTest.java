package fr.acta.portal.stack.database;

import static fr.acta.portal.stack.TestDatabase.ask;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.acta.portal.outside.DpoOutside;
import fr.acta.portal.outside.DpoSystems;
import fr.acta.portal.outside.OutsideJob;
import fr.acta.portal.outside.OutsideTask.Result;
import fr.acta.portal.stack.TestDatabase;
import fr.acta.portal.tenancy.AccessDenied;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.ticket.Decision;
import fr.acta.portal.ticket.Obstacle;
import fr.acta.portal.ticket.Right;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * No acceptance leaves before every system outside the portal that holds such data has answered.
 */
@Tag("database")
class OutsideTest {
  private static final Instant NOW = Instant.parse("2026-04-10T09:00:00Z");

  private final MovedClock clock = new MovedClock(NOW);
  private OutsideDesk desk;

  @BeforeEach
  void start() throws Exception {
    desk = new OutsideDesk(clock);
    desk.register("Boîtes aux lettres", null, true, true);
    desk.register("Gestion commerciale", null, true, false);
    desk.register("Salle de classe", null, false, true);
  }

  @AfterEach
  void stop() throws SQLException {
    desk.close();
  }

  @Test
  void anErasureWaitsForEachSystemAndSaysWhich() throws Exception {
    UUID ticket = desk.file(Right.OBJECTION);
    desk.take(ticket);
    assertEquals(List.of(), desk.lines(ticket), "nothing is decided");
    desk.decide(ticket, Decision.ACCEPTED);
    assertEquals(
        List.of("Boîtes aux lettres OPEN", "Gestion commerciale OPEN"), desk.lines(ticket));
    assertEquals("2026-05-03", desk.outside(ticket).get(0).getDueOn().toString());
    executed(ticket);
    RuleBroken early = assertThrows(RuleBroken.class, () -> desk.send(ticket));
    assertEquals("ticket.outsideOpen", early.messageKey());
    assertEquals("Boîtes aux lettres, Gestion commerciale", early.arguments()[0]);
    assertTrue(obstacles(ticket).contains(Obstacle.OUTSIDE));

    desk.answer(task(ticket, 0), Result.NOTHING, "Cherché par nom et par adresse.");
    assertEquals("outside.attestation", broken(() -> done(ticket, " ")));
    assertEquals(
        "outside.noCopyAsked", broken(() -> desk.answer(task(ticket, 1), Result.FOUND, "", "a;b")));
    done(ticket, "Opposition notée le 10 avril.");
    assertEquals("outside.endedAlready", broken(() -> done(ticket, "Encore.")));
    desk.send(ticket);
    assertEquals(
        List.of("Boîtes aux lettres NOTHING", "Gestion commerciale DONE"), desk.lines(ticket));
    assertEquals(
        List.of("OUTSIDE_ASKED", "OUTSIDE_ANSWERED", "OUTSIDE_ANSWERED"),
        ask(
            desk.owner,
            "select act from portal.evidence_entry where object_id = ? and act like 'OUTSIDE%' order by at, id",
            ticket));
  }

  @Test
  void aCopyIsAskedForBeforeItIsDecidedAndARefusalTakesItBack() throws Exception {
    UUID ticket = desk.file(Right.PORTABILITY);
    assertEquals(List.of(), desk.lines(ticket));
    desk.take(ticket);
    assertEquals(
        List.of("Boîtes aux lettres OPEN", "Gestion commerciale OPEN"), desk.lines(ticket));
    desk.answer(task(ticket, 0), Result.NOTHING, "Rien.");
    desk.decide(ticket, Decision.REFUSED);
    assertEquals(
        List.of("Boîtes aux lettres NOTHING", "Gestion commerciale CANCELLED"), desk.lines(ticket));
    desk.decide(ticket, Decision.ACCEPTED);
    assertEquals(
        List.of("Boîtes aux lettres NOTHING", "Gestion commerciale OPEN"), desk.lines(ticket));
    desk.decide(ticket, Decision.REFUSED);
    desk.send(ticket);
  }

  /** Whatever statement closes it: as the role that the application takes. */
  @Test
  void theDatabaseRefusesToCloseItAndCancelsWhatNobodyNeeds() throws Exception {
    UUID ticket = desk.file(Right.PORTABILITY);
    desk.take(ticket);
    String close =
        "update portal.ticket set state = 'CLOSED', outcome = ?, answer = 'x', closed_at = now() where id = ?";
    for (String outcome : List.of("ACCEPTED", "PARTLY"))
      try (Connection dpo =
          TestDatabase.get().as("portal_dpo", desk.here.tenant(), null, desk.here.hr())) {
        SQLException no = assertThrows(SQLException.class, () -> ask(dpo, close, outcome, ticket));
        assertTrue(no.getMessage().contains("OUTSIDE_OPEN"), no.getMessage());
      }
    ask(desk.owner, close, "WITHDRAWN", ticket);
    assertEquals(
        List.of("Boîtes aux lettres CANCELLED", "Gestion commerciale CANCELLED"),
        desk.lines(ticket));
  }

  @Test
  void nobodyIsAskedBeforeItIsKnownWhoSheIs() throws Exception {
    UUID ticket = desk.file(Right.PORTABILITY);
    ask(
        desk.owner,
        "update portal.identity_check set state = 'MISSING', how = null, confirmed_at = null where ticket_id = ?",
        ticket);
    ask(desk.owner, "update portal.ticket set identified = false where id = ?", ticket);
    desk.take(ticket);
    assertEquals(List.of(), desk.lines(ticket));
    desk.dpo(
        fr.acta.portal.ticket.DpoProcedure.class,
        p -> {
          p.confirmIdentity(
              desk.here.tenant(),
              ticket,
              desk.version(ticket),
              fr.acta.portal.ticket.IdentityCheck.Subject.PERSON,
              fr.acta.portal.ticket.IdentityCheck.How.CALLED_BACK);
          return null;
        });
    assertEquals(2, desk.lines(ticket).size());
  }

  @Test
  void ownersAreAskedAndRemindedWithoutAName() throws Exception {
    UUID ticket = desk.file(Right.PORTABILITY);
    desk.take(ticket);
    assertEquals(List.of(), claim());
    assertEquals(List.of(), claim(), "once");
    assertEquals(2, mails("paul@lumen.example"));
    assertEquals(0, remind());
    clock.moveTo(Instant.parse("2026-05-03T22:30:00Z"));
    assertEquals(2, remind(), "it is the day after, in Paris");
    assertEquals(0, remind(), "not twice");
    assertEquals(4, mails("paul@lumen.example"));
    assertEquals(2, mails("dpo@lumen.example"));
    assertTrue(desk.outside(ticket).get(0).isLate());
    assertEquals(
        2,
        desk.dpo(DpoOutside.class, DpoOutside::open).stream()
            .filter(one -> one.getTicket().equals(ticket) && one.isLate())
            .count());
    clock.moveTo(clock.instant().plus(Duration.ofDays(7)));
    assertEquals(2, remind(), "a week later");
    assertEquals(
        List.of("0"),
        ask(
            desk.owner,
            "select count(*) from portal.mail where tenant_id = ? and address = 'paul@lumen.example' and (subject || body) like ?",
            desk.here.tenant(),
            "%" + desk.here.canary() + "%"));
  }

  @Test
  void anExtractGoesThirtyDaysAfterTheAnswer() throws Exception {
    UUID ticket = desk.file(Right.PORTABILITY);
    desk.take(ticket);
    desk.answer(task(ticket, 0), Result.FOUND, "", "nom;offre");
    String there =
        "select count(*) from portal.file f join portal.file_chunk c on c.file_id = f.id where f.object_id = ?";
    UUID task = task(ticket, 0);
    assertEquals(List.of("1"), ask(desk.owner, there, task));
    desk.decide(ticket, Decision.REFUSED);
    desk.send(ticket);
    clock.moveTo(NOW.plus(Duration.ofDays(30)).minusSeconds(1));
    assertEquals(0, forget());
    clock.moveTo(NOW.plus(Duration.ofDays(30)));
    assertTrue(job(OutsideJob::tenantsWithOutside).contains(desk.here.tenant()));
    assertEquals(1, forget());
    assertEquals(List.of("0"), ask(desk.owner, there, task));
    assertEquals(0, forget());
  }

  @Test
  void onlyTheDpoEndsATaskAndSheSeesHerOwn() throws Exception {
    UUID ticket = desk.file(Right.PORTABILITY);
    desk.take(ticket);
    UUID task = task(ticket, 0);
    String end =
        "update portal.outside_task set state = 'DONE', result = 'NOTHING', attestation = 'x', ended_at = now(), ended_by = 'x', next_at = null where id = ? returning 1";
    for (String role : List.of("portal_hr", "portal_person"))
      try (Connection other =
          TestDatabase.get().as(role, desk.here.tenant(), desk.here.person(), desk.here.hr())) {
        assertThrows(SQLException.class, () -> ask(other, end, task), role);
      }
    String seen = "select system_name from portal.outside_task order by 1";
    try (Connection hers =
            TestDatabase.get()
                .as("portal_person", desk.here.tenant(), desk.here.person(), desk.here.account());
        Connection hr =
            TestDatabase.get().as("portal_hr", desk.here.tenant(), null, desk.here.hr());
        Connection twin =
            TestDatabase.get().as("portal_person", desk.here.tenant(), UUID.randomUUID(), null)) {
      assertEquals(List.of("Boîtes aux lettres", "Gestion commerciale"), ask(hers, seen));
      assertEquals(List.of(), ask(hr, seen), "the DPO's ticket is not the employer's to see");
      assertEquals(List.of(), ask(twin, seen));
      assertThrows(
          SQLException.class, () -> ask(hers, "select attestation from portal.outside_task"));
    }
    assertThrows(
        AccessDenied.class, () -> desk.dpo(DpoOutside.class, d -> d.one(UUID.randomUUID(), task)));
  }

  @Test
  void theRegisterTakesNoSecondNameAndNoAddressThatNobodyConfigured() {
    assertEquals(
        "outside.known", broken(() -> desk.register("gestion commerciale", null, true, false)));
    assertEquals(
        "outside.connectorUnknown", broken(() -> desk.register("Paie", "PAYROLL", true, false)));
    assertEquals(
        "outside.connectorName", broken(() -> desk.register("Paie", "https://x", true, false)));
    assertEquals("outside.rolesMissing", broken(() -> desk.register("Paie", null, false, false)));
    UUID known = desk.register("Papier", null, true, true);
    desk.dpo(
        DpoSystems.class,
        d -> {
          d.end(known, d.one(known).getVersion());
          return null;
        });
    assertEquals(
        "2026-04-10", desk.dpo(DpoSystems.class, d -> d.one(known)).getUsedUntil().toString());
    assertFalse(desk.register("Papier", null, true, true).equals(known), "the name is free again");
  }

  private void done(UUID ticket, String words) {
    desk.answer(task(ticket, 1), Result.DONE, words);
  }

  private UUID task(UUID ticket, int place) {
    return desk.outside(ticket).get(place).getId();
  }

  private void executed(UUID ticket) {
    desk.dpo(
        fr.acta.portal.ticket.DpoProcedure.class,
        p -> {
          p.executed(desk.here.tenant(), ticket, desk.version(ticket), "Fait.", List.of());
          return null;
        });
  }

  private List<Obstacle> obstacles(UUID ticket) {
    return desk.dpo(
        fr.acta.portal.ticket.DpoTickets.class,
        t -> t.view(desk.here.tenant(), ticket).getObstacles());
  }

  private static String broken(org.junit.jupiter.api.function.Executable act) {
    return assertThrows(RuleBroken.class, act).messageKey();
  }

  private List<?> claim() {
    return job(j -> j.claim(desk.here.tenant()));
  }

  private int remind() {
    return job(j -> j.remind(desk.here.tenant()));
  }

  private int forget() {
    return job(j -> j.forget(desk.here.tenant()));
  }

  private <T> T job(java.util.function.Function<OutsideJob, T> act) {
    return desk.calls.call(OutsideJob.class, Audience.JOB, desk.here.tenant(), null, act);
  }

  private int mails(String address) throws SQLException {
    return ask(
            desk.owner,
            "select 1 from portal.mail where tenant_id = ? and address = ? and subject like '%D-%'",
            desk.here.tenant(),
            address)
        .size();
  }
}
