package fr.acta.portal.stack.database;

import static fr.acta.portal.stack.TestDatabase.ask;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.acta.portal.mail.DueMail;
import fr.acta.portal.mail.OutboxJob;
import fr.acta.portal.mailbox.MailboxJob;
import fr.acta.portal.notice.CampaignFigures;
import fr.acta.portal.notice.CampaignJob;
import fr.acta.portal.notice.CampaignProgress;
import fr.acta.portal.notice.InformationCampaigns;
import fr.acta.portal.notice.NoticeLetters;
import fr.acta.portal.notice.NoticeMailJob;
import fr.acta.portal.notice.Reach;
import fr.acta.portal.stack.TestDatabase;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.RuleBroken;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A campaign mails each of its people once, whatever dies on the way. */
@Tag("database")
@Timeout(300)
class CampaignTest {
  private static final Instant NOW = Instant.parse("2026-04-10T09:00:00Z");
  private static final String EVERYBODY =
      "select count(*) from portal.campaign_person where tenant_id = ? and state = 'DUE'";

  private final MovedClock clock = new MovedClock(NOW);
  private final Map<String, AtomicInteger> arrived = new ConcurrentHashMap<>();

  private TestDatabase database;
  private Calls calls;
  private Twins twins;
  private Twins.Twin here;
  private Connection owner;
  private Staff staff;

  @BeforeEach
  void start() throws Exception {
    database = TestDatabase.get();
    calls = new Calls(database, clock);
    twins = Twins.make(database);
    here = twins.one();
    owner = database.connect("portal_owner");
    staff = new Staff(owner, here).withNotice();
  }

  @AfterEach
  void stop() throws SQLException {
    owner.close();
  }

  @Test
  void tenThousandPeopleGetOneMailEach() throws Exception {
    staff.join(10_000, null, true, "2026-04-03");
    long begun = System.nanoTime();
    begin(new Reach(null, 10_000, 0));
    say("recorded", begun);
    assertEquals(0, staff.count("select count(*) from portal.mail where tenant_id = ?"));
    assertEquals(10_000, staff.count(EVERYBODY));

    // A node dies with two hundred mails written, and another with twenty in its hands.
    assertThrows(Dies.class, () -> job(CampaignJob.class, j -> dies(j.send(here.tenant()))));
    assertEquals(10_000, staff.count(EVERYBODY), "nothing of the dead node remains");
    assertEquals(200, send());
    assertEquals(20, job(OutboxJob.class, j -> j.claim(here.tenant())).size());

    begun = System.nanoTime();
    CompletableFuture<Void> one = CompletableFuture.runAsync(this::node);
    CompletableFuture<Void> other = CompletableFuture.runAsync(this::node);
    one.get();
    other.get();
    say("sent by two nodes", begun);
    assertEquals(0, staff.count(EVERYBODY));
    assertEquals(10_000 - 20, arrived.size());
    clock.moveTo(NOW.plus(Duration.ofMinutes(6)));
    node();
    assertEquals(10_000, arrived.size(), "nobody is lost");
    assertTrue(arrived.values().stream().allMatch(n -> n.get() == 1), "and nobody twice");
    assertEquals(
        0,
        staff.count(
            "select count(*) from (select from portal.mail where tenant_id = ? group by person_id having count(*) > 1) twice"));

    CampaignProgress progress = hr(c -> c.progress("E_LEARNING")).get(0);
    assertEquals(0, progress.getLeft());
    assertEquals(100, progress.getCameBack(), "refused at the door");
    assertEquals(9_900, progress.getSent());

    bounce("p%7@example.org");
    clock.moveTo(NOW.plus(Duration.ofHours(25)));
    begun = System.nanoTime();
    settle();
    say("settled", begun);
    CampaignFigures figures = figures(null);
    int failed = 10_000 - figures.getInformed();
    assertEquals(failed, figures.getSlips(), "a letter is the way left for who was not reached");
    assertEquals(failed, figures.getToInform());
    assertEquals(
        figures.getInformed(),
        staff.count(
            "select count(*) from portal.proof_of_information where tenant_id = ? and how = 'MAIL' and revoked_at is null"));
    assertEquals(
        failed,
        staff.count(
            "select count(*) from portal.mail where tenant_id = ? and state in ('REFUSED', 'BOUNCED')"));
    assertTrue(failed > 1000, "a share came back: " + failed);

    bounce("p%3@example.org");
    settle();
    assertTrue(figures(null).getInformed() < 10_000 - failed, "a late report takes proofs back");
    assertEquals(0, send(), "and mails nobody again");
  }

  @Test
  void whatHasNotLeftIsStopped() throws Exception {
    staff.join(300, null, true, "2026-04-03");
    begin(new Reach(null, 300, 0));
    send();
    deliver(20);
    UUID campaign = hr(c -> c.progress("E_LEARNING")).get(0).getId();
    assertEquals(0, figures(null).getMails(), "they are on their way");
    assertEquals(280, stopped(campaign));
    assertEquals(280, figures(null).getMails(), "to inform, as before");
    assertEquals(0, send());
    deliver(20);
    assertEquals(20, arrived.size());
    assertEquals(
        20,
        staff.count(
            "select count(*) from portal.invitation where tenant_id = ? and revoked_at is null"));
    assertRule("notice.campaign.stoppedAlready", () -> stopped(campaign));
    assertEquals(
        List.of("CAMPAIGN_STARTED", "CAMPAIGN_STOPPED"),
        ask(
            owner,
            "select act from portal.evidence_entry where object_id = ? order by id",
            campaign));
    begin(new Reach(null, 280, 0));
    while (send() > 0) deliver(20);
    while (deliver(20) > 0) continue;
    assertEquals(300, arrived.size());
    assertTrue(arrived.values().stream().allMatch(n -> n.get() == 1));
  }

  @Test
  void oneSiteOrEverybody() throws Exception {
    staff.join(3, "Lyon & Rhône", true, "2026-04-03");
    staff.join(2, "Lyon & Rhône", false, "2026-04-03");
    staff.join(4, "Albi", true, "2026-04-03");
    staff.join(5, "Albi", false, "2026-04-03");
    assertEquals(3, figures("Lyon & Rhône").getMails());
    assertEquals(7, figures(null).getMails());
    assertRule("notice.countsChanged", () -> begin(new Reach("Lyon & Rhône", 7, 2)));
    begin(new Reach("Lyon & Rhône", 3, 2));
    assertEquals(3, send());
    assertEquals(2, letters("Lyon & Rhône"));
    assertEquals(4, figures(null).getMails());
    assertEquals(5, letters(null));
    assertRule("notice.noLetter", () -> letters("Albi"));
    begin(new Reach(null, 4, 0));
    assertRule("notice.nobodyToInform", () -> begin(new Reach(null, 4, 0)));
    assertEquals(4, send());
  }

  @Test
  void whoNeedsNoMailAnyMoreGetsNone() throws Exception {
    staff.join(5, null, true, "2026-04-03");
    begin(new Reach(null, 5, 0));
    List<String> people =
        ask(
            owner,
            "select person_id from portal.campaign_person where tenant_id = ? order by person_id",
            here.tenant());
    ask(
        owner,
        "update portal.person set contract_end = '2026-04-01' where id = cast(? as uuid)",
        people.get(0));
    ask(
        owner,
        "update portal.person set shared_email = true where id = cast(? as uuid)",
        people.get(1));
    ask(
        owner,
        "insert into portal.proof_of_information (tenant_id, id, subscription_id, person_id, notice_version, how, informed_at, version)"
            + " values (?, gen_random_uuid(), ?, cast(? as uuid), 1, 'PORTAL', now(), 0)",
        here.tenant(),
        here.subscription(),
        people.get(2));
    calls.call(
        NoticeLetters.class,
        Audience.HR,
        here.tenant(),
        here.hr(),
        l -> l.letter("E_LEARNING", UUID.fromString(people.get(3))));
    assertEquals(5, send());
    assertEquals(
        List.of(people.get(4)),
        ask(owner, "select person_id from portal.mail where tenant_id = ?", here.tenant()));
    CampaignProgress progress = hr(c -> c.progress("E_LEARNING")).get(0);
    assertEquals(4, progress.getLeftOut());
  }

  /** What one person waits for does not stand behind what goes to everybody. */
  @Test
  void aCampaignLetsOtherMailsPass() throws Exception {
    staff.join(100, null, true, "2026-04-03");
    begin(new Reach(null, 100, 0));
    send();
    UUID urgent = queue(here, NOW.plusSeconds(1));
    UUID elsewhere = queue(twins.other(), NOW.plusSeconds(2));
    clock.moveTo(NOW.plusSeconds(5));
    List<UUID> first =
        job(OutboxJob.class, j -> j.claim(here.tenant())).stream().map(DueMail::id).toList();
    assertEquals(urgent, first.get(0));
    assertEquals(20, first.size(), "then another organisation has its turn");
    assertTrue(job(OutboxJob.class, OutboxJob::tenantsWithMail).contains(twins.other().tenant()));
    // A slow server had no time for the rest: it goes back and is not lost.
    job(
        OutboxJob.class,
        j -> {
          j.release(here.tenant(), first.subList(5, 20));
          return null;
        });
    Set<UUID> later = new HashSet<>();
    List<DueMail> claimed;
    do {
      claimed = job(OutboxJob.class, j -> j.claim(here.tenant()));
      claimed.forEach(mail -> later.add(mail.id()));
    } while (!claimed.isEmpty());
    assertTrue(later.containsAll(first.subList(5, 20)));
    assertEquals(101 - 5, later.size());
    ask(owner, "delete from portal.mail where id = ?", elsewhere);
  }

  @Test
  void theJobMailsNobodyWhoIsOnNoList() throws Exception {
    staff.join(1, null, true, "2026-04-03");
    try (Connection job = database.as("portal_job", here.tenant(), null, null)) {
      SQLException no =
          assertThrows(
              SQLException.class,
              () ->
                  ask(
                      job,
                      "insert into portal.notice_mail (tenant_id, id, subscription_id, notice_version, person_id, queued_at) values (?, ?, ?, 1, ?, now())",
                      here.tenant(),
                      UUID.randomUUID(),
                      here.subscription(),
                      here.person()));
      assertEquals("42501", no.getSQLState());
    }
  }

  private UUID queue(Twins.Twin twin, Instant at) throws SQLException {
    UUID id = UUID.randomUUID();
    ask(
        owner,
        "insert into portal.mail (tenant_id, id, address, subject, body, state, purpose, queued_at, next_at, version)"
            + " values (?, ?, 'a@example.org', 's', 'b', 'QUEUED', 'SERVICE', cast(? as timestamptz), cast(? as timestamptz), 0)",
        twin.tenant(),
        id,
        at.toString(),
        at.toString());
    return id;
  }

  /** Campaigns and mails as the timers take them up, until nothing is left. */
  private void node() {
    int done;
    do {
      done = send();
      done += deliver(200);
    } while (done > 0);
  }

  /** As the timer does: claim, call, finish. The server is slow, and refuses some at the door. */
  private int deliver(int most) {
    int sent = 0;
    while (sent < most) {
      List<DueMail> claimed = job(OutboxJob.class, j -> j.claim(here.tenant()));
      if (claimed.isEmpty()) return sent;
      for (DueMail mail : claimed) deliver(mail);
      sent += claimed.size();
    }
    return sent;
  }

  private void deliver(DueMail mail) {
    pause();
    arrived.computeIfAbsent(mail.address(), a -> new AtomicInteger()).incrementAndGet();
    boolean refused = mail.address().endsWith("00@example.org");
    job(
        OutboxJob.class,
        j -> {
          if (refused) j.refused(here.tenant(), mail.id());
          else j.sent(here.tenant(), mail.id());
          return null;
        });
  }

  /** A report of each mail that went to such an address. */
  private void bounce(String address) throws SQLException {
    List<String> mails =
        ask(
            owner,
            "select m.id from portal.mail m join portal.person p on p.tenant_id = m.tenant_id and p.id = m.person_id"
                + " where m.tenant_id = ? and m.state = 'SENT' and p.work_email like ?",
            here.tenant(),
            address);
    for (String mail : mails) {
      boolean known =
          job(
              MailboxJob.class,
              j -> j.returned(here.tenant(), UUID.fromString(mail), clock.instant()));
      assertTrue(known);
    }
  }

  private int send() {
    return job(CampaignJob.class, j -> j.send(here.tenant()));
  }

  private int stopped(UUID campaign) {
    return hr(c -> c.stop(campaign));
  }

  private void settle() {
    int settled;
    do settled = job(NoticeMailJob.class, j -> j.settle(here.tenant()));
    while (settled > 0);
  }

  private void begin(Reach reach) {
    hr(
        c -> {
          c.start("E_LEARNING", reach);
          return null;
        });
  }

  private int letters(String site) {
    return calls.call(
        NoticeLetters.class,
        Audience.HR,
        here.tenant(),
        here.hr(),
        l -> l.letters("E_LEARNING", site).getSlips().size());
  }

  private CampaignFigures figures(String site) {
    return hr(c -> c.figures("E_LEARNING", site).orElseThrow());
  }

  private <T> T hr(Function<InformationCampaigns, T> act) {
    return calls.call(InformationCampaigns.class, Audience.HR, here.tenant(), here.hr(), act);
  }

  private <B, T> T job(Class<B> type, Function<B, T> act) {
    return calls.call(type, Audience.JOB, here.tenant(), null, act);
  }

  private static void assertRule(String key, org.junit.jupiter.api.function.Executable act) {
    assertEquals(key, assertThrows(RuleBroken.class, act).messageKey());
  }

  private static int dies(int written) {
    assertEquals(200, written);
    throw new Dies();
  }

  private static void pause() {
    try {
      Thread.sleep(2);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void say(String what, long begun) {
    System.out.printf(
        "Campaign of 10,000: %s in %.1f s%n", what, (System.nanoTime() - begun) / 1e9);
  }

  private static final class Dies extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
