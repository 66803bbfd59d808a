package fr.acta.portal.stack.database;

import static fr.acta.portal.stack.TestDatabase.ask;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.acta.portal.client.Subscription.Service;
import fr.acta.portal.notice.Council;
import fr.acta.portal.notice.CouncilFacts;
import fr.acta.portal.notice.MyNotice;
import fr.acta.portal.notice.MyNotices;
import fr.acta.portal.notice.NoticeApproval;
import fr.acta.portal.notice.NoticeDrafting;
import fr.acta.portal.notice.NoticeJob;
import fr.acta.portal.notice.NoticeReview;
import fr.acta.portal.notice.NoticeSheet;
import fr.acta.portal.stack.TestDatabase;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.RuleBroken;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From draft to in force; what a version demands of the gate, whatever SQL HR's role sends. */
@Tag("database")
class NoticeVersionsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 4, 10);
  private static final String APPROVE =
      "update portal.notice_version set state = ?, in_force_on = ?::date, material = ?::boolean, version = version + 1,"
          + " published_at = case when ? = 'PUBLISHED' then now() end where id = ? returning id";

  private TestDatabase database;
  private Calls calls;
  private Twins.Twin here;
  private Connection owner;

  @BeforeEach
  void start() throws Exception {
    database = TestDatabase.get();
    calls = new Calls(database, on(TODAY));
    here = Twins.make(database).one();
    owner = database.connect("portal_owner");
  }

  @AfterEach
  void stop() throws SQLException {
    owner.close();
  }

  @Test
  void aFirstVersionApprovedForTodayIsInForceAndDemanded() throws Exception {
    approve(draft(), TODAY, false);
    assertEquals("1", required());
    assertEquals(
        List.of("PUBLISHED t 2026-04-10"),
        ask(
            owner,
            "select state || ' ' || left(material::text, 1) || ' ' || in_force_on from portal.notice_version where tenant_id = ?",
            here.tenant()));
    assertEquals(
        List.of("NOTICE_APPROVED", "NOTICE_PUBLISHED"),
        ask(
            owner,
            "select act from portal.evidence_entry where tenant_id = ? and act like 'NOTICE%' order by id",
            here.tenant()));
  }

  @Test
  void anEditorialVersionLeavesFormerProofsValid() throws Exception {
    approve(draft(), TODAY, false);
    read();
    UUID second = edited("DPO", "Camille Roy, dpo@orme.example.");
    assertFalse(review(second).isMaterial());
    approve(second, TODAY, false);
    assertEquals("1", required());
    MyNotice shown = mine().get(0);
    assertEquals(2, shown.getNumber());
    assertTrue(shown.isRead());
    she(
        n -> {
          n.acknowledge(second);
          return null;
        });
    assertTrue(mine().get(0).getAcknowledgedAt() != null);
  }

  @Test
  void aMaterialVersionDoesNotAndAnEditorialOneThatIsRaisedNeither() throws Exception {
    approve(draft(), TODAY, false);
    read();
    UUID second = edited("PURPOSES", "Vous former. Base juridique\u00a0: une obligation légale.");
    assertTrue(review(second).isMaterial());
    approve(second, TODAY, false);
    assertEquals("2", required());
    assertFalse(mine().get(0).isRead());
    UUID third = edited("DPO", "Camille Roy, dpo@orme.example.");
    approve(third, TODAY, true);
    assertEquals("3", required());
  }

  @Test
  void aLaterVersionWaitsForItsDayInParis() throws Exception {
    approve(draft(), TODAY, false);
    UUID second = edited("PURPOSES", "Vous former. Base juridique\u00a0: une obligation légale.");
    approve(second, TODAY.plusDays(3), false);
    job(TODAY.plusDays(2));
    assertEquals("1", required());
    assertEquals(1, mine().get(0).getNumber());
    job(TODAY.plusDays(3));
    assertEquals("2", required());
    assertEquals(
        List.of("2026-04-12 22:00:00"),
        ask(
            owner,
            "select published_at at time zone 'UTC' from portal.notice_version where id = ?",
            second));
    assertEquals(
        List.of("JOB"),
        ask(
            owner,
            "select actor from portal.evidence_entry where object_id = ? and act = 'NOTICE_PUBLISHED'",
            second));
  }

  /** The hour between midnight and the job's next tick. */
  @Test
  void theGateCountsTheDayItself() throws Exception {
    approve(draft(), TODAY, false);
    read();
    nominative();
    approve(
        edited("PURPOSES", "Vous former. Base juridique\u00a0: une obligation légale."),
        TODAY.plusDays(1),
        false);
    send(TODAY);
    SQLException no = assertThrows(SQLException.class, () -> send(TODAY.plusDays(1)));
    assertTrue(no.getMessage().contains("GATE_FORMER_NOTICE"), no.getMessage());
  }

  @Test
  void aTransmissionWaitsForAnApprovalAndIsThenRefused() throws Exception {
    approve(draft(), TODAY, false);
    read();
    nominative();
    UUID second = edited("RETENTION", "3 mois après la fin du programme.");
    try (Connection hr = hr()) {
      ask(hr, APPROVE, "PUBLISHED", TODAY.toString(), "true", "PUBLISHED", second);
      CompletableFuture<SQLException> sent =
          CompletableFuture.supplyAsync(() -> assertThrows(SQLException.class, () -> send(TODAY)));
      assertThrows(TimeoutException.class, () -> sent.get(1, TimeUnit.SECONDS));
      hr.commit();
      String fault = sent.get(20, TimeUnit.SECONDS).getMessage();
      assertTrue(fault.contains("GATE_FORMER_NOTICE"), fault);
    }
  }

  @Test
  void anybodyReadsWhatIsInForceAndNothingElse() throws Exception {
    UUID first = draft();
    String posted = "select distinct number from portal.posted_notice(?)";
    assertEquals(List.of(), stranger(posted, here.subscription()));
    approve(first, TODAY, false);
    approve(edited("RETENTION", "3 mois après la fin du programme."), TODAY.plusDays(1), false);
    assertEquals(List.of("1"), stranger(posted, here.subscription()));
    assertEquals(List.of(), stranger(posted, first));
    for (String table : List.of("notice_version", "notice_text", "subscription", "works_council"))
      assertThrows(SQLException.class, () -> stranger("select 1 from portal." + table));
  }

  private List<String> stranger(String sql, Object... values) throws SQLException {
    try (Connection anybody = database.as("portal_public", null, null, null)) {
      return ask(anybody, sql, values);
    }
  }

  private void nominative() throws SQLException {
    ask(
        owner,
        "insert into portal.mode_choice values (?, ?, 1, 'NOMINATIVE', ?, now())",
        here.tenant(),
        here.subscription(),
        here.hr());
  }

  @Test
  void whatHasAFindingIsNotApproved() throws Exception {
    UUID draft = draft();
    save(draft, "RETENTION", "Cinq ans après votre départ.");
    assertTrue(review(draft).isBlocked());
    assertEquals("notice.findings", refused(draft, TODAY));
    save(draft, "RETENTION", "Trois mois après la fin du programme.");
    approve(draft, TODAY, false);
  }

  @Test
  void aDayIsNeitherPastNorBeforeThatOfTheVersionBefore() throws Exception {
    UUID first = draft();
    assertEquals("notice.inThePast", refused(first, TODAY.minusDays(1)));
    approve(first, TODAY.plusDays(5), false);
    UUID second = edited("DPO", "Camille Roy, dpo@orme.example.");
    assertEquals("notice.beforeFormer", refused(second, TODAY.plusDays(4)));
    approve(second, TODAY.plusDays(5), false);
    job(TODAY.plusDays(6));
    assertEquals("1", required());
    assertEquals(2, mine().get(0).getNumber());
  }

  @ParameterizedTest
  @CsvSource({
    "PUBLISHED, 2026-04-09, true, NOTICE_IN_THE_PAST",
    "PUBLISHED, 2026-04-11, true, NOTICE_NOT_ITS_DAY",
    "APPROVED, 2026-04-10, true, NOTICE_NOT_ITS_DAY",
    "PUBLISHED, 2026-04-10, false, NOTICE_IS_MATERIAL"
  })
  void theDatabaseHoldsTheSameRules(String state, String day, String material, String fault)
      throws Exception {
    approve(draft(), TODAY, false);
    UUID second = edited("RETENTION", "3 mois après la fin du programme.");
    try (Connection hr = hr()) {
      SQLException no =
          assertThrows(
              SQLException.class, () -> ask(hr, APPROVE, state, day, material, state, second));
      assertTrue(no.getMessage().contains(fault), no.getMessage());
    }
    assertEquals("1", required());
  }

  @Test
  void sqlPublishesMaterialOnlyByRaisingWhatTheGateDemands() throws Exception {
    approve(draft(), TODAY, false);
    UUID second = edited("RETENTION", "3 mois après la fin du programme.");
    try (Connection hr = hr()) {
      assertEquals(
          1, ask(hr, APPROVE, "PUBLISHED", TODAY.toString(), "true", "PUBLISHED", second).size());
      assertEquals(
          List.of("2"),
          ask(
              hr,
              "select required_notice from portal.subscription where id = ?",
              here.subscription()));
    }
    for (String wanted : List.of("null", "0", "2", "7"))
      try (Connection hr = hr()) {
        assertThrows(
            SQLException.class,
            () -> ask(hr, "update portal.subscription set required_notice = " + wanted));
      }
  }

  @Test
  void whatIsApprovedStaysAsItIs() throws Exception {
    UUID first = draft();
    approve(first, TODAY, false);
    try (Connection hr = hr()) {
      assertEquals(List.of(), ask(hr, APPROVE, "DRAFT", TODAY.toString(), "true", "DRAFT", first));
      assertEquals(
          List.of(),
          ask(
              hr,
              "update portal.notice_text set text = 'x' where notice_id = ? returning item",
              first));
    }
    try (Connection job = database.as("portal_job", here.tenant(), null, null)) {
      assertEquals(
          List.of(),
          ask(
              job,
              "update portal.notice_version set version = 9 where id = ? returning id",
              first));
    }
  }

  @Test
  void theCouncilsThreeFactsAreNotedAndRemindWhereTheyLack() throws Exception {
    UUID draft = draft();
    assertEquals("COUNCIL_UNKNOWN", review(draft).getAround().get(0).getRule());
    council(new CouncilFacts(120, null, null));
    assertEquals("COUNCIL_NOT_INFORMED", review(draft).getAround().get(0).getRule());
    assertEquals(
        "notice.informedOn",
        assertThrows(
                RuleBroken.class, () -> council(new CouncilFacts(120, TODAY.plusDays(1), null)))
            .messageKey());
    council(new CouncilFacts(120, TODAY, null));
    assertEquals(List.of(), review(draft).getAround());
    assertEquals(
        List.of("2"),
        ask(
            owner,
            "select count(*) from portal.evidence_entry where tenant_id = ? and act = 'WORKS_COUNCIL_RECORDED'",
            here.tenant()));
  }

  private static Clock on(LocalDate day) {
    return Clock.fixed(day.atTime(9, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
  }

  private UUID draft() {
    return hr(NoticeDrafting.class, d -> d.open(Service.E_LEARNING, null));
  }

  /** A new draft from the version before, with one French text changed. */
  private UUID edited(String item, String text) {
    UUID draft = draft();
    save(draft, item, text);
    return draft;
  }

  private void save(UUID draft, String item, String text) {
    hr(
        NoticeDrafting.class,
        d -> {
          NoticeSheet sheet = d.sheet(draft);
          Map<String, String> french = new HashMap<>();
          Map<String, String> english = new HashMap<>();
          sheet.getSections().forEach(s -> french.put(s.getItem(), s.getFr()));
          sheet.getSections().forEach(s -> english.put(s.getItem(), s.getEn()));
          french.put(item, text);
          d.save(draft, sheet.getVersion(), new NoticeSheet.Edit(french, english));
          return null;
        });
  }

  private NoticeReview review(UUID id) {
    return hr(NoticeApproval.class, a -> a.review(id));
  }

  private void approve(UUID id, LocalDate day, boolean raised) {
    int version = hr(NoticeDrafting.class, d -> d.sheet(id).getVersion());
    hr(
        NoticeApproval.class,
        a -> {
          a.approve(id, version, day, raised);
          return null;
        });
  }

  private String refused(UUID id, LocalDate day) {
    return assertThrows(RuleBroken.class, () -> approve(id, day, false)).messageKey();
  }

  private void council(CouncilFacts facts) {
    hr(
        Council.class,
        c -> {
          c.record(facts);
          return null;
        });
  }

  private <B, T> T hr(Class<B> type, Function<B, T> act) {
    return calls.call(type, Audience.HR, here.tenant(), here.hr(), act);
  }

  private <T> T she(Function<MyNotices, T> act) {
    return calls.call(
        MyNotices.class, Audience.PERSON, here.tenant(), here.person(), here.account(), act);
  }

  private List<MyNotice> mine() {
    return she(MyNotices::inForce);
  }

  private void read() {
    UUID shown = mine().get(0).getId();
    she(
        n -> {
          n.open(shown);
          return null;
        });
  }

  private void job(LocalDate day) {
    new Calls(database, on(day))
        .call(
            NoticeJob.class,
            Audience.JOB,
            here.tenant(),
            null,
            j -> {
              assertEquals(
                  j.tenantsWithNotice().contains(here.tenant()), !day.isBefore(TODAY.plusDays(3)));
              j.putInForce(here.tenant());
              return null;
            });
  }

  private Connection hr() throws SQLException {
    return hr(TODAY);
  }

  private Connection hr(LocalDate day) throws SQLException {
    Connection hr = database.as("portal_hr", here.tenant(), null, here.hr());
    ask(hr, "select set_config('portal.today', ?, true)", day.toString());
    return hr;
  }

  /** Tried, and never kept. */
  private void send(LocalDate day) throws SQLException {
    UUID transmission = UUID.randomUUID();
    try (Connection hr = hr(day)) {
      ask(
          hr,
          "insert into portal.transmission values (?, ?, ?, 'NOMINATIVE', ?, now(), 1, 0)",
          here.tenant(),
          transmission,
          here.subscription(),
          here.hr());
      ask(
          hr,
          "insert into portal.nominative_row (tenant_id, id, subscription_id, mode, mode_number, person_id, notice_version, transmission_id,"
              + " last_name, first_name, transmitted_at) values (?, ?, ?, 'NOMINATIVE', 1, ?, 1, ?, 'Roux', 'Zoé', now())",
          here.tenant(),
          UUID.randomUUID(),
          here.subscription(),
          here.person(),
          transmission);
    }
  }

  private String required() throws SQLException {
    return ask(
            owner,
            "select required_notice from portal.subscription where id = ?",
            here.subscription())
        .get(0);
  }
}
