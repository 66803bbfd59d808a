package fr.acta.portal.stack.database;

import static fr.acta.portal.stack.TestDatabase.ask;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.acta.portal.client.Subscription.Service;
import fr.acta.portal.datamap.DataItem;
import fr.acta.portal.home.HrHome;
import fr.acta.portal.restriction.Lock;
import fr.acta.portal.restriction.LockedRow;
import fr.acta.portal.restriction.MyRestrictions;
import fr.acta.portal.restriction.RestrictedUse;
import fr.acta.portal.restriction.RestrictedUses;
import fr.acta.portal.restriction.Restriction.Ground;
import fr.acta.portal.restriction.Restrictions;
import fr.acta.portal.restriction.UseLine;
import fr.acta.portal.stack.TestDatabase;
import fr.acta.portal.staff.ImportView;
import fr.acta.portal.staff.MyData;
import fr.acta.portal.staff.ParkedLine;
import fr.acta.portal.staff.ParkedLines;
import fr.acta.portal.staff.PersonLine;
import fr.acta.portal.staff.StaffImportJob;
import fr.acta.portal.staff.StaffImports;
import fr.acta.portal.staff.StaffList;
import fr.acta.portal.staff.StaffQuery;
import fr.acta.portal.tenancy.AccessDenied;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.ticket.Decision;
import fr.acta.portal.transfer.ClientDisclosures;
import fr.acta.portal.transfer.Transmissions;
import fr.acta.portal.transfer.WhatLeaves;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Somebody whose data is restricted: where she is not, where she still is, and what waits. */
@Tag("database")
@Timeout(120)
class LockedTest {
  private static final Instant NOW = Instant.parse("2026-04-10T09:00:00Z");
  private static final MovedClock CLOCK = new MovedClock(NOW);
  private static final String FILE =
      "Matricule;Nom;Prénom;E-mail;Établissement;Emploi\n00042;ROUX;Zoé;zoe@client.example;Siège;Directrice\n00777;BENALI;Ali;;Siège;Soudeur\n";

  private static TestDatabase database;
  private static Calls calls;

  private Gated gated;
  private Twins.Twin here;
  private Connection owner;

  @BeforeAll
  static void connect() throws Exception {
    database = TestDatabase.get();
    calls = new Calls(database, CLOCK);
  }

  @BeforeEach
  void start() throws Exception {
    CLOCK.moveTo(NOW);
    owner = database.connect("portal_owner");
    gated = Gated.open(database, owner);
    here = gated.twin();
    // Of what it holds as a controller the operator waits for no instruction.
    ask(
        owner,
        "update portal.subscription set operator_role = 'CONTROLLER' where id = ?",
        here.subscription());
  }

  @AfterEach
  void stop() throws SQLException {
    owner.close();
  }

  @Test
  void sheIsInNoListCountNorFile() throws Exception {
    assertEquals(1, people().size());
    lock();
    assertEquals(List.of(), people());
    assertEquals(0, hr(StaffList.class, StaffList::count).getAll());
    assertThrows(AccessDenied.class, () -> hr(StaffList.class, s -> s.card(here.person())));
    assertEquals(0, hr(HrHome.class, HrHome::overview).getStaff());
    assertEquals(List.of(), hr(WhatLeaves.class, w -> w.sample(Service.E_LEARNING)).getPeople());
    assertTrue(hr(Transmissions.class, t -> t.preview(Service.E_LEARNING)).isNobodyLeft());
    assertEquals(List.of(), hr(ClientDisclosures.class, d -> d.of(here.person())));
    LockedRow row = hr(RestrictedUses.class, RestrictedUses::people).get(0);
    assertEquals("00042", row.getNumber());
    assertEquals("00042", hr(Restrictions.class, r -> r.called(here.person())), "no name");
  }

  @Test
  void statementsOfTheApplicationsRolesFindNothingToReadOrChange() throws Exception {
    lock();
    for (String statement :
        List.of(
            "select last_name from portal.person where id = ?",
            "select value_before from portal.person_change where person_id = ?",
            "update portal.person set job_title = 'X' where id = ? returning id"))
      try (Connection sql = database.as("portal_hr", here.tenant(), null, here.hr())) {
        assertEquals(List.of(), ask(sql, statement, here.person()), statement);
      }
    try (Connection job = database.as("portal_job", here.tenant(), null, null)) {
      assertEquals(
          List.of(),
          ask(
              job,
              "update portal.person set job_title = 'X' where id = ? returning id",
              here.person()));
    }
    try (Connection hr = database.as("portal_hr", here.tenant(), null, here.hr())) {
      assertThrows(
          SQLException.class,
          () ->
              ask(
                  hr,
                  "insert into portal.restriction_opening values (?, ?, pg_current_xact_id()::text::bigint)",
                  here.tenant(),
                  here.person()));
    }
  }

  @Test
  void sheAndTheDpoReadOnAndHerRequestIsDecided() throws Exception {
    lock();
    assertEquals(
        here.canary(),
        calls.call(
            MyData.class,
            Audience.PERSON,
            here.tenant(),
            here.person(),
            here.account(),
            d -> d.held().of(DataItem.LAST_NAME).getValue()));
    try (Connection dpo = database.as("portal_dpo", null, null, here.hr())) {
      assertEquals(1, ask(dpo, "select id from portal.person where id = ?", here.person()).size());
    }
    Rectified rectified = new Rectified(calls, here, owner);
    rectified.decide(
        rectified.ask(Map.of(DataItem.JOB_TITLE, "Cheffe", DataItem.ESTABLISHMENT, "Annexe")),
        Map.of(DataItem.ESTABLISHMENT, Decision.CONTESTED));
    assertEquals(
        List.of("Cheffe"),
        ask(owner, "select job_title from portal.person where id = ?", here.person()));
    assertEquals(List.of(), people(), "only for that");
  }

  /** A request that she wrote is recorded; the next transaction finds nothing again. */
  @Test
  void theDoorIsOpenForOneTransaction() throws Exception {
    lock();
    String seen = "select id from portal.person where id = ?";
    try (Connection hr = database.as("portal_hr", here.tenant(), null, here.hr())) {
      assertEquals(List.of("t"), ask(hr, "select portal.open_for_request(?)", here.person()));
      assertEquals(1, ask(hr, seen, here.person()).size());
      hr.commit();
    }
    try (Connection hr = database.as("portal_hr", here.tenant(), null, here.hr())) {
      assertEquals(List.of(), ask(hr, seen, here.person()));
    }
    try (Connection dpo = database.as("portal_dpo", null, null, here.hr())) {
      assertThrows(
          SQLException.class, () -> ask(dpo, "select portal.open_for_request(?)", here.person()));
    }
  }

  @Test
  void aUseOpensHerRowForOneAccountAndSomeDays() throws Exception {
    lock();
    UUID other = colleague();
    assertEquals(
        "restriction.use.reason",
        assertThrows(RuleBroken.class, () -> use(RestrictedUse.Ground.CLAIMS, " ", 2))
            .messageKey());
    assertEquals(
        "restriction.use.days",
        assertThrows(RuleBroken.class, () -> use(RestrictedUse.Ground.CLAIMS, "Procès", 8))
            .messageKey());
    use(RestrictedUse.Ground.CLAIMS, "Procès devant le conseil de prud’hommes", 2);
    assertEquals(1, people().size());
    assertEquals(
        List.of(),
        calls.call(
            StaffList.class,
            Audience.HR,
            here.tenant(),
            other,
            s -> s.page(new StaffQuery(null, null, null))),
        "not for another account");
    assertEquals("GATE_RESTRICTED", gated.attack(), "and nothing leaves");
    assertEquals(
        List.of("Procès devant le conseil de prud’hommes"),
        calls
            .call(
                MyRestrictions.class,
                Audience.PERSON,
                here.tenant(),
                here.person(),
                here.account(),
                MyRestrictions::uses)
            .stream()
            .map(UseLine::getReason)
            .toList());
    CLOCK.moveTo(NOW.plus(Duration.ofDays(3)));
    assertEquals(List.of(), people(), "its last day is over");
    use(RestrictedUse.Ground.CONSENT, "Elle est d’accord.", 1);
    UseLine open = hr(RestrictedUses.class, u -> u.of(here.person())).get(0);
    hrDoes(RestrictedUses.class, u -> u.end(open.getId()));
    assertEquals(List.of(), people());
    assertEquals(
        List.of("RESTRICTION_USED", "RESTRICTION_USED", "RESTRICTION_USE_ENDED"),
        ask(
            owner,
            "select act from portal.evidence_entry where person_id = ? and act like 'RESTRICTION_USE%' order by id",
            here.person()));
  }

  @Test
  void noUseOfAnothersAccountNorOfSomebodyWhoIsNotLocked() throws Exception {
    String open =
        "insert into portal.restriction_use (tenant_id, id, person_id, ground, reason, account_id, account_name, opened_at, until, version)"
            + " values (?, gen_random_uuid(), ?, 'CLAIMS', 'x', ?, '', now(), portal.today() + ?, 0)";
    refuses(open, here.hr(), 1);
    lock();
    refuses(open, here.account(), 1);
    refuses(open, here.hr(), 30);
  }

  private void refuses(String open, UUID account, int days) throws SQLException {
    try (Connection hr = database.as("portal_hr", here.tenant(), null, here.hr())) {
      ask(hr, "select set_config('portal.today', '2026-04-10', true)");
      assertThrows(
          SQLException.class, () -> ask(hr, open, here.tenant(), here.person(), account, days));
    }
  }

  @Test
  void aLineAboutHerWaitsAndIsAppliedAfterTheLift() throws Exception {
    lock();
    UUID file = read();
    ImportView view = hr(StaffImports.class, i -> i.view(file));
    assertEquals(1, view.getParked());
    assertEquals(1, view.getAdded(), "she is not entered a second time");
    apply(file);
    assertEquals(List.of("Soudeuse"), titles());
    ParkedLine line = hr(ParkedLines.class, ParkedLines::waiting).get(0);
    assertTrue(line.isLocked());
    assertThrows(AccessDenied.class, () -> hrDoes(ParkedLines.class, p -> p.apply(line.getId())));
    use(RestrictedUse.Ground.CONSENT, "Elle est d’accord.", 1);
    assertThrows(
        AccessDenied.class,
        () -> hrDoes(ParkedLines.class, p -> p.apply(line.getId())),
        "a use reads; an import still waits");
    lift();
    hrDoes(ParkedLines.class, p -> p.apply(line.getId()));
    assertEquals(List.of("Directrice"), titles());
    assertEquals(List.of(), hr(ParkedLines.class, ParkedLines::waiting));
    assertEquals(
        List.of("IMPORT"),
        ask(
            owner,
            "select distinct source from portal.person_change where person_id = ?",
            here.person()));
  }

  @Test
  void lockedBetweenTheDryRunAndItsConfirmationSheIsParkedByTheJob() throws Exception {
    UUID file = read();
    assertEquals(0, hr(StaffImports.class, i -> i.view(file)).getParked());
    lock();
    apply(file);
    assertEquals(List.of("Soudeuse"), titles());
    assertEquals(1, hr(StaffImports.class, i -> i.view(file)).getParked());
    lift();
    ParkedLine line = hr(ParkedLines.class, ParkedLines::waiting).get(0);
    hrDoes(ParkedLines.class, p -> p.drop(line.getId()));
    assertEquals(List.of("Soudeuse"), titles());
    assertEquals(
        List.of("0"),
        ask(owner, "select count(*) from portal.staff_import_row where import_id = ?", file));
  }

  /** Nothing of a dropped file is kept, not even what HR may not read. */
  @Test
  void aDroppedFileLeavesNothing() throws Exception {
    lock();
    UUID file = read();
    int version = hr(StaffImports.class, i -> i.view(file)).getVersion();
    hrDoes(StaffImports.class, i -> i.abandon(file, version));
    assertEquals(
        List.of("0"),
        ask(owner, "select count(*) from portal.staff_import_row where import_id = ?", file));
  }

  private List<PersonLine> people() {
    return hr(StaffList.class, s -> s.page(new StaffQuery(null, null, null)));
  }

  private List<String> titles() throws SQLException {
    return ask(owner, "select job_title from portal.person where id = ?", here.person());
  }

  private UUID read() {
    return hr(
        StaffImports.class,
        i -> i.read(() -> new ByteArrayInputStream(FILE.getBytes(StandardCharsets.UTF_8))));
  }

  private void apply(UUID file) {
    int version = hr(StaffImports.class, i -> i.view(file)).getVersion();
    hrDoes(StaffImports.class, i -> i.confirm(file, version));
    while (calls.call(
        StaffImportJob.class,
        Audience.JOB,
        here.tenant(),
        null,
        j -> j.applyChunk(here.tenant()))) {}
  }

  private void use(RestrictedUse.Ground ground, String reason, int days) {
    hrDoes(RestrictedUses.class, u -> u.open(here.person(), ground, reason, days));
  }

  private void lock() {
    hrDoes(Restrictions.class, r -> r.set(here.person(), Ground.CLAIMS));
  }

  private void lift() {
    Lock lock = hr(Restrictions.class, r -> r.of(here.person())).get(0);
    LocalDate today = LocalDate.ofInstant(CLOCK.instant(), fr.acta.portal.tenancy.LegalClock.PARIS);
    hrDoes(Restrictions.class, r -> r.lift(lock.getId(), lock.getVersion(), today));
  }

  private UUID colleague() throws SQLException {
    UUID other = UUID.randomUUID();
    ask(
        owner,
        "insert into portal.account (id, issuer, subject, name, seen_at) values (?, 'test', ?, 'Autre', now())",
        other,
        other.toString());
    ask(
        owner,
        "insert into portal.membership values (?, ?, 'HR', false, now())",
        here.tenant(),
        other);
    return other;
  }

  private <B, T> T hr(Class<B> type, Function<B, T> act) {
    return calls.call(type, Audience.HR, here.tenant(), here.hr(), act);
  }

  private <B> void hrDoes(Class<B> type, Consumer<B> act) {
    hr(
        type,
        b -> {
          act.accept(b);
          return null;
        });
  }
}
