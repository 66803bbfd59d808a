package fr.acta.portal.stack.database;

import static fr.acta.portal.stack.TestDatabase.ask;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.acta.portal.client.ModeChoice.Mode;
import fr.acta.portal.client.Subscription.Service;
import fr.acta.portal.home.HrHome;
import fr.acta.portal.restriction.Restriction.Ground;
import fr.acta.portal.restriction.Restrictions;
import fr.acta.portal.stack.TestDatabase;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.LegalClock;
import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.transfer.DataSet;
import fr.acta.portal.transfer.Disclosure;
import fr.acta.portal.transfer.DpoDuties;
import fr.acta.portal.transfer.DutyView;
import fr.acta.portal.transfer.Emergencies;
import fr.acta.portal.transfer.Figures;
import fr.acta.portal.transfer.ModeSample;
import fr.acta.portal.transfer.MyDisclosures;
import fr.acta.portal.transfer.Passage;
import fr.acta.portal.transfer.Statistics;
import fr.acta.portal.transfer.Transmissions;
import fr.acta.portal.transfer.WhatLeaves;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Each mode from the preview to what the person sees of it, through the boundaries. */
@Tag("database")
@Timeout(120)
class ModesTest {
  private static final Instant NOW = Clock.systemUTC().instant();

  private static TestDatabase database;
  private static Calls calls;

  private Twins.Twin here;
  private UUID accident;
  private Connection owner;

  @BeforeAll
  static void connect() throws Exception {
    database = TestDatabase.get();
    calls = new Calls(database, Clock.fixed(NOW, LegalClock.PARIS));
  }

  @BeforeEach
  void start() throws Exception {
    here = Twins.make(database).one();
    owner = database.connect("portal_owner");
    accident = UUID.randomUUID();
    ask(
        owner,
        "insert into portal.subscription (tenant_id, id, service, operator_role, subscribed_at, version) values (?, ?, 'ACCIDENT_DECLARATION', 'PROCESSOR', now(), 0)",
        here.tenant(),
        accident);
    ask(
        owner,
        "update portal.person set job_title = 'Soudeuse', establishment = 'Siège', work_email = 'z@client.example' where id = ?",
        here.person());
  }

  @AfterEach
  void stop() throws SQLException {
    owner.close();
  }

  @Test
  void aNamePassesWithItsServicesColumnsAndNoOther() throws Exception {
    for (Service service : List.of(Service.E_LEARNING, Service.ACCIDENT_DECLARATION)) {
      choose(service, 1, "NOMINATIVE");
      inform(service);
      Passage passage = preview(service);
      assertEquals(1, passage.getReady().size());
      send(service, passage);
    }
    List<Disclosure> seen = disclosures();
    assertEquals(2, seen.size());
    for (Disclosure one : seen)
      assertEquals(
          List.copyOf(DataSet.of(Service.valueOf(one.getService()), Mode.NOMINATIVE)),
          List.copyOf(one.getValues().keySet()));
  }

  @Test
  void theColumnsOfThePageAreTheDatabases() throws Exception {
    for (Service service : Service.values())
      assertEquals(
          DataSet.of(service, Mode.NOMINATIVE),
          ask(owner, "select unnest(portal.data_set(?))", service.name()));
  }

  @Test
  void aPseudonymHidesTheNameFromAllButTheClientAndHerself() throws Exception {
    choose(Service.E_LEARNING, 1, "SEMI_NOMINATIVE");
    assertEquals("NOT_INFORMED", reasonWithNotice());
    inform(Service.E_LEARNING);
    Passage passage = preview(Service.E_LEARNING);
    assertEquals(List.of("PSEUDONYM", "JOB_TITLE", "ESTABLISHMENT"), passage.getColumns());
    send(Service.E_LEARNING, passage);
    assertTrue(preview(Service.E_LEARNING).isNobodyLeft());
    Disclosure hers = disclosures().get(0);
    assertEquals("SEMI_NOMINATIVE", hers.getMode());
    assertEquals("Soudeuse", hers.getValues().get("JOB_TITLE"));
    assertFalse(hers.getValues().containsValue(here.canary()));
    assertEquals(
        List.of(hers.getValues().get("PSEUDONYM")),
        ask(owner, "select pseudonym from portal.pseudonym where person_id = ?", here.person()));
    for (String role : List.of("portal_dpo", "portal_operator", "portal_person", "portal_job"))
      try (Connection other = database.as(role, here.tenant(), here.person(), here.hr())) {
        SQLException refused =
            assertThrows(
                SQLException.class, () -> ask(other, "select pseudonym from portal.pseudonym"));
        assertEquals("42501", refused.getSQLState(), role);
      }
    try (Connection dpo = database.as("portal_dpo", null, null, here.hr())) {
      assertEquals(
          List.of("1"),
          ask(
              dpo,
              "select count(*) from portal.semi_nominative_row where tenant_id = ?",
              here.tenant()));
    }
  }

  @Test
  void aValueThatChangesUnderTheListKeepsItBack() throws Exception {
    choose(Service.E_LEARNING, 1, "NOMINATIVE");
    inform(Service.E_LEARNING);
    Passage passage = preview(Service.E_LEARNING);
    ask(owner, "update portal.person set job_title = 'Cheffe' where id = ?", here.person());
    RuleBroken changed = assertThrows(RuleBroken.class, () -> send(Service.E_LEARNING, passage));
    assertEquals("transfer.listChanged", changed.messageKey());
    assertEquals(List.of(), disclosures());
  }

  @Test
  void figuresArePublishedOnceAndCountNobodyInQuarantine() throws Exception {
    choose(Service.E_LEARNING, 1, "ANONYMOUS");
    for (int i = 0; i < 7; i++) {
      UUID id = UUID.randomUUID();
      Twins.person(owner, here.tenant(), id, here.importId(), "9000" + i, "Roux");
      ask(
          owner,
          "update portal.person set establishment = 'Siège', quarantined_until = null where id = ?",
          id);
    }
    Figures figures = hr(Statistics.class, s -> s.preview(Service.E_LEARNING));
    assertEquals(5, figures.getTotal());
    hr(Statistics.class, s -> s.publish(Service.E_LEARNING));
    RuleBroken twice =
        assertThrows(
            RuleBroken.class, () -> hr(Statistics.class, s -> s.publish(Service.E_LEARNING)));
    assertEquals("transfer.onceAMonth", twice.messageKey());
    assertEquals("ANONYMOUS", hr(Transmissions.class, t -> t.all().get(0).getMode()));
    ModeSample sample = hr(WhatLeaves.class, w -> w.sample(Service.E_LEARNING));
    assertEquals(3, sample.getPeople().size());
    assertEquals(5, sample.getSent().get(0).getPeople());
  }

  @Test
  void aLockKeepsHerBackUntilItIsLiftedAfterTellingHer() throws Exception {
    choose(Service.E_LEARNING, 1, "NOMINATIVE");
    inform(Service.E_LEARNING);
    lock(Ground.CLAIMS);
    lock(Ground.OBJECTION);
    assertEquals(List.of("OBJECTED"), gate());
    lift("OBJECTION", LocalDate.ofInstant(NOW, LegalClock.PARIS));
    assertEquals(List.of("RESTRICTED"), gate());
    assertNull(reason(), "HR’s own preview does not know her");
    assertEquals(
        "restriction.already",
        assertThrows(RuleBroken.class, () -> lock(Ground.CLAIMS)).messageKey());
    assertEquals(
        "restriction.tellFirst",
        assertThrows(RuleBroken.class, () -> lift("CLAIMS", null)).messageKey());
    lift("CLAIMS", LocalDate.ofInstant(NOW, LegalClock.PARIS));
    assertNull(reason());
    assertEquals(
        List.of("RESTRICTION_SET", "RESTRICTION_SET", "RESTRICTION_LIFTED", "RESTRICTION_LIFTED"),
        ask(
            owner,
            "select act from portal.evidence_entry where person_id = ? and act like 'RESTR%' order by id",
            here.person()));
    try (Connection hr = database.as("portal_hr", here.tenant(), null, here.hr())) {
      // A lifted lock is history: no statement finds it to change.
      assertEquals(List.of("0"), ask(hr, "update portal.restriction set told_on = '2020-01-01'"));
    }
  }

  @Test
  void anEmergencyLeavesADutyThatAProofCloses() throws Exception {
    choose(Service.ACCIDENT_DECLARATION, 1, "NOMINATIVE");
    publishNotice(Service.ACCIDENT_DECLARATION);
    Instant known = NOW.minus(Duration.ofHours(3));
    assertEquals(
        "transfer.emergency.sensitive",
        assertThrows(
                RuleBroken.class,
                () -> emergency(known, "Elle est en arrêt maladie (arrêt de travail)"))
            .messageKey());
    assertEquals(
        "transfer.emergency.known",
        assertThrows(
                RuleBroken.class,
                () -> emergency(NOW.plusSeconds(60), "Accident au magasin ce matin"))
            .messageKey());
    emergency(known, "Accident au magasin ce matin");
    assertThrows(RuleBroken.class, () -> emergency(known, "Accident au magasin ce matin"));
    assertEquals(1, hr(HrHome.class, HrHome::overview).getOpenDuties());
    DutyView duty = hr(Emergencies.class, Emergencies::duties).get(0);
    assertEquals(LocalDate.ofInstant(NOW, LegalClock.PARIS).plusDays(7), duty.getDue());
    assertFalse(duty.isMet());
    assertEquals(1, dpoSees());
    Disclosure hers = disclosures().get(0);
    assertEquals("EMERGENCY", hers.getMode());
    assertEquals("Accident au magasin ce matin", hers.getReason());
    assertEquals(
        List.of("LAST_NAME", "FIRST_NAME", "JOB_TITLE", "ESTABLISHMENT"),
        List.copyOf(hers.getValues().keySet()));

    proof(Service.ACCIDENT_DECLARATION);

    assertTrue(hr(Emergencies.class, Emergencies::duties).get(0).isMet());
    assertEquals(0, hr(HrHome.class, HrHome::overview).getOpenDuties());
    assertEquals(0, dpoSees());
    assertEquals(
        List.of("1"),
        ask(
            owner,
            "select count(*) from portal.evidence_entry where person_id = ? and act = 'EMERGENCY_TRANSMITTED'",
            here.person()));
  }

  @Test
  void noEmergencyPutsItsDutyOffForLonger() throws Exception {
    choose(Service.ACCIDENT_DECLARATION, 1, "NOMINATIVE");
    try (Connection hr = database.as("portal_hr", here.tenant(), null, here.hr())) {
      SQLException refused =
          assertThrows(
              SQLException.class,
              () ->
                  ask(
                      hr,
                      "insert into portal.duty_to_inform values (?, ?, ?, ?, 'Accident au magasin', now(), ?, now(), current_date + 60)",
                      here.tenant(),
                      UUID.randomUUID(),
                      accident,
                      here.person(),
                      here.hr()));
      assertEquals("42501", refused.getSQLState());
    }
  }

  @Test
  void hrEndsNobodysQuarantine() throws Exception {
    try (Connection hr = database.as("portal_hr", here.tenant(), null, here.hr())) {
      SQLException refused =
          assertThrows(
              SQLException.class,
              () -> ask(hr, "update portal.person set quarantined_until = null"));
      assertEquals("42501", refused.getSQLState());
    }
  }

  private long dpoSees() {
    return calls.call(DpoDuties.class, Audience.DPO, null, here.hr(), DpoDuties::open).stream()
        .filter(d -> d.getName().equals(here.canary()))
        .count();
  }

  private void emergency(Instant known, String reason) {
    hr(
        Emergencies.class,
        e -> {
          e.send(here.person(), known, reason);
          return null;
        });
  }

  private void lock(Ground ground) {
    hr(
        Restrictions.class,
        r -> {
          r.set(here.person(), ground);
          return null;
        });
  }

  private void lift(String ground, LocalDate told) {
    hr(
        Restrictions.class,
        r -> {
          r.of(here.person()).stream()
              .filter(l -> l.getGround().equals(ground))
              .forEach(l -> r.lift(l.getId(), l.getVersion(), told));
          return null;
        });
  }

  private List<String> gate() throws SQLException {
    return ask(
        owner, "select portal.gate(?, ?, ?)", here.tenant(), here.subscription(), here.person());
  }

  private String reason() {
    Passage passage = preview(Service.E_LEARNING);
    return passage.getHeldBack().isEmpty() ? null : passage.getHeldBack().get(0).getReason();
  }

  private String reasonWithNotice() throws SQLException {
    publishNotice(Service.E_LEARNING);
    return reason();
  }

  private Passage preview(Service service) {
    return hr(Transmissions.class, t -> t.preview(service));
  }

  private void send(Service service, Passage shown) {
    hr(Transmissions.class, t -> t.send(service, shown.getList()));
  }

  private List<Disclosure> disclosures() {
    return calls.call(
        MyDisclosures.class,
        Audience.PERSON,
        here.tenant(),
        here.person(),
        here.account(),
        MyDisclosures::all);
  }

  private <B, T> T hr(Class<B> type, Function<B, T> act) {
    return calls.call(type, Audience.HR, here.tenant(), here.hr(), act);
  }

  private UUID of(Service service) {
    return service == Service.E_LEARNING ? here.subscription() : accident;
  }

  private void choose(Service service, int number, String mode) throws SQLException {
    ask(
        owner,
        "insert into portal.mode_choice values (?, ?, ?, ?, ?, now())",
        here.tenant(),
        of(service),
        number,
        mode,
        here.hr());
  }

  private void inform(Service service) throws SQLException {
    if (ask(owner, "select 1 from portal.notice_version where subscription_id = ?", of(service))
        .isEmpty()) publishNotice(service);
    proof(service);
  }

  private void publishNotice(Service service) throws SQLException {
    ask(
        owner,
        "insert into portal.notice_version (tenant_id, id, subscription_id, number, state, published_at, published_by, version) values (?, ?, ?, 1, 'PUBLISHED', now(), ?, 0)",
        here.tenant(),
        UUID.randomUUID(),
        of(service),
        here.hr());
    ask(owner, "update portal.subscription set required_notice = 1 where id = ?", of(service));
  }

  private void proof(Service service) throws SQLException {
    ask(
        owner,
        "insert into portal.proof_of_information (tenant_id, id, subscription_id, person_id, notice_version, how, informed_at, version) values (?, ?, ?, ?, 1, 'HAND', now(), 0)",
        here.tenant(),
        UUID.randomUUID(),
        of(service),
        here.person());
  }
}
