package fr.acta.portal.stack.database;

import static fr.acta.portal.stack.TestDatabase.ask;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.acta.portal.home.HrHome;
import fr.acta.portal.home.ToTell;
import fr.acta.portal.notice.CampaignJob;
import fr.acta.portal.notice.CampaignProgress;
import fr.acta.portal.notice.InformationCampaigns;
import fr.acta.portal.notice.InformationReminderJob;
import fr.acta.portal.notice.NewcomerJob;
import fr.acta.portal.notice.Newcomers;
import fr.acta.portal.notice.Reach;
import fr.acta.portal.stack.TestDatabase;
import fr.acta.portal.tenancy.Audience;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Newcomers are informed by themselves where HR chose that; of those left over HR is reminded. */
@Tag("database")
@Timeout(60)
class NewcomersTest {
  private static final Instant NOW = Instant.parse("2026-04-10T09:00:00Z");
  private static final String BEFORE = "2026-04-03 08:00+02";
  private static final String LATER = "2026-04-11 08:00+02";

  private final MovedClock clock = new MovedClock(NOW);
  private TestDatabase database;
  private Calls calls;
  private Twins.Twin here;
  private Connection owner;
  private Staff staff;

  @BeforeEach
  void start() throws Exception {
    database = TestDatabase.get();
    calls = new Calls(database, clock);
    here = Twins.make(database).one();
    owner = database.connect("portal_owner");
    staff = new Staff(owner, here).withNotice();
  }

  @AfterEach
  void stop() throws SQLException {
    owner.close();
  }

  @Test
  void whoComesAfterTheChoiceIsMailedOnce() throws Exception {
    staff.join(3, null, true, BEFORE);
    assertEquals(0, admit(), "off by default");
    choose(true);
    staff.join(4, null, true, LATER);
    staff.join(2, null, false, LATER);
    state("APPLYING");
    assertFalse(waits(), "an import that runs may still show that an address is shared");
    assertEquals(0, admit());
    state("APPLIED");
    clock.moveTo(NOW.plus(Duration.ofDays(1)));
    assertTrue(waits());
    CompletableFuture<Integer> one = CompletableFuture.supplyAsync(this::admit);
    CompletableFuture<Integer> other = CompletableFuture.supplyAsync(this::admit);
    assertEquals(4, one.get() + other.get(), "two nodes admit nobody twice");
    assertFalse(waits());
    assertEquals(4, send());
    staff.join(1, null, true, LATER);
    assertEquals(1, admit(), "the same campaign goes on");
    assertEquals(1, send());
    assertEquals(
        5, staff.count("select count(distinct person_id) from portal.mail where tenant_id = ?"));
    List<CampaignProgress> begun = hr(InformationCampaigns.class, c -> c.progress("E_LEARNING"));
    assertEquals(1, begun.size());
    assertTrue(begun.get(0).isAutomatic());
    ToTell left = toTell();
    assertEquals(2, left.getLetters(), "the others wait for a letter on HR's first screen");
    assertEquals(3, left.getMails(), "who came before the choice is HR's to inform");
    assertEquals("2026-04-03", left.getSince().toString());
  }

  @Test
  void whatHrStoppedOrSwitchedOffStaysSo() throws Exception {
    choose(true);
    staff.join(2, null, true, LATER);
    assertEquals(2, admit());
    UUID campaign = hr(InformationCampaigns.class, c -> c.progress("E_LEARNING")).get(0).getId();
    int spared = hr(InformationCampaigns.class, c -> c.stop(campaign));
    assertEquals(2, spared);
    assertEquals(0, admit(), "she said no for these");
    staff.join(1, null, true, LATER);
    assertEquals(1, admit(), "not for those to come");
    choose(false);
    staff.join(1, null, true, LATER);
    assertEquals(0, admit());
    assertEquals(
        List.of("true", "false"),
        ask(
            owner,
            "select cast(p.payload as json) ->> 'informs' from portal.evidence_entry e join portal.evidence_payload p on p.entry_id = e.id"
                + " where e.tenant_id = ? and e.act = 'NEWCOMERS_CHOSEN' order by e.id",
            here.tenant()));
  }

  @Test
  void hrIsRemindedOnceOfWhoIsLeft() throws Exception {
    staff.join(2, null, true, BEFORE);
    staff.join(3, null, false, BEFORE);
    ask(
        owner,
        "update portal.account set email = 'hr@client.example', language = 'en' where id = ?",
        here.hr());
    hr(
        InformationCampaigns.class,
        c -> {
          c.start("E_LEARNING", new Reach(null, 2, 3));
          return null;
        });
    clock.moveTo(NOW.plus(Duration.ofDays(6)));
    assertEquals(0, remind());
    clock.moveTo(NOW.plus(Duration.ofDays(7)));
    assertEquals(1, remind());
    assertEquals(0, remind(), "once");
    clock.moveTo(Instant.parse("2026-05-02T09:00:00Z"));
    assertEquals(0, remind());
    clock.moveTo(Instant.parse("2026-05-03T09:00:00Z"));
    assertEquals(1, remind(), "seven days before the quarantine ends");
    assertEquals(0, remind());
    List<String> mails =
        ask(
            owner,
            "select address || ' ' || subject || ' ' || body from portal.mail where tenant_id = ? and address is not null order by queued_at",
            here.tenant());
    assertEquals(2, mails.size());
    assertTrue(mails.get(0).startsWith("hr@client.example Reminder"), mails.get(0));
    assertTrue(mails.get(0).contains("5 people"), mails.get(0));
    assertTrue(mails.get(1).contains("10 May 2026"), mails.get(1));
    assertFalse(mails.toString().contains("Nom "), "no name in it");
    assertEquals(
        List.of("2"),
        ask(
            owner,
            "select count(*) from portal.evidence_entry where tenant_id = ? and act = 'HR_REMINDED'",
            here.tenant()));
  }

  @Test
  void whoeverInformedEverybodyHearsNothing() throws Exception {
    staff.join(2, null, true, BEFORE);
    hr(
        InformationCampaigns.class,
        c -> {
          c.start("E_LEARNING", new Reach(null, 2, 0));
          return null;
        });
    ask(
        owner,
        "insert into portal.proof_of_information (tenant_id, id, subscription_id, person_id, notice_version, how, informed_at, version)"
            + " select tenant_id, gen_random_uuid(), ?, id, 1, 'PORTAL', now(), 0 from portal.person where tenant_id = ? and contract_end is null",
        here.subscription(),
        here.tenant());
    clock.moveTo(NOW.plus(Duration.ofDays(25)));
    assertEquals(0, remind());
    assertEquals(
        List.of(),
        ask(
            owner,
            "select id from portal.mail where tenant_id = ? and address is not null",
            here.tenant()));
  }

  private int remind() {
    return job(InformationReminderJob.class, j -> j.remind(here.tenant()));
  }

  private int admit() {
    return job(NewcomerJob.class, j -> j.admit(here.tenant()));
  }

  private boolean waits() {
    return job(NewcomerJob.class, NewcomerJob::tenantsWithNewcomers).contains(here.tenant());
  }

  private int send() {
    return job(CampaignJob.class, j -> j.send(here.tenant()));
  }

  private void choose(boolean informs) {
    hr(
        Newcomers.class,
        n -> {
          n.choose("E_LEARNING", informs);
          return null;
        });
  }

  private void state(String state) throws SQLException {
    ask(owner, "update portal.staff_import set state = ? where id = ?", state, here.importId());
  }

  private ToTell toTell() {
    return hr(HrHome.class, HrHome::overview).getServices().get(0).getToTell();
  }

  private <B, T> T hr(Class<B> type, Function<B, T> act) {
    return calls.call(type, Audience.HR, here.tenant(), here.hr(), act);
  }

  private <B, T> T job(Class<B> type, Function<B, T> act) {
    return calls.call(type, Audience.JOB, here.tenant(), null, act);
  }
}
