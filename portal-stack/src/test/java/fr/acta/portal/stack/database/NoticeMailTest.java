package fr.acta.portal.stack.database;

import static fr.acta.portal.stack.TestDatabase.ask;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.acta.portal.mailbox.MailboxJob;
import fr.acta.portal.notice.CampaignFigures;
import fr.acta.portal.notice.CampaignJob;
import fr.acta.portal.notice.InformationCampaigns;
import fr.acta.portal.notice.NoticeItem;
import fr.acta.portal.notice.NoticeMailJob;
import fr.acta.portal.notice.Reach;
import fr.acta.portal.stack.TestDatabase;
import fr.acta.portal.tenancy.Audience;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A notice by mail informs once it was delivered and did not come back, and not a day before. */
@Tag("database")
class NoticeMailTest {
  private static final Instant NOW = Instant.parse("2026-04-10T09:00:00Z");

  private TestDatabase database;
  private Twins.Twin here;
  private Connection owner;

  @BeforeEach
  void start() throws Exception {
    database = TestDatabase.get();
    here = Twins.make(database).one();
    owner = database.connect("portal_owner");
    UUID notice = UUID.randomUUID();
    ask(
        owner,
        "insert into portal.notice_version (tenant_id, id, subscription_id, number, state, published_at, published_by, version)"
            + " values (?, ?, ?, 1, 'PUBLISHED', '2026-04-02 10:00+02', ?, 0)",
        here.tenant(),
        notice,
        here.subscription(),
        here.hr());
    for (NoticeItem item : NoticeItem.values())
      for (String language : List.of("fr", "en"))
        ask(
            owner,
            "insert into portal.notice_text (tenant_id, notice_id, item, language, text) values (?, ?, ?, ?, ?)",
            here.tenant(),
            notice,
            item.name(),
            language,
            "Whole " + item);
    ask(
        owner,
        "update portal.subscription set required_notice = 1 where id = ?",
        here.subscription());
    ask(
        owner,
        "update portal.person set work_email = ? where id = ?",
        "zoe@" + here.canary() + ".example",
        here.person());
    ask(owner, "delete from portal.person_account where person_id = ?", here.person());
  }

  @AfterEach
  void stop() throws SQLException {
    owner.close();
  }

  @Test
  void aDayAfterItWasDeliveredSheIsInformed() throws Exception {
    UUID mail = campaign();
    assertTrue(
        ask(owner, "select body from portal.mail where id = ?", mail)
            .get(0)
            .contains("Whole COMPLAINT"),
        "the notice is whole");
    sent(mail, NOW.minus(Duration.ofHours(23)));
    assertEquals(0, settle());
    assertEquals("INVITED", state());
    sent(mail, NOW.minus(Duration.ofHours(24)));
    assertEquals(1, settle());
    assertEquals(0, settle(), "once");
    assertEquals("INFORMED", state());
    assertEquals(
        List.of("MAIL"),
        ask(
            owner,
            "select how from portal.proof_of_information where person_id = ? and revoked_at is null",
            here.person()));
    assertEquals(
        List.of("t"),
        ask(
            owner,
            "select quarantined_until is null from portal.person where id = ?",
            here.person()));
  }

  /** What the operator decides on is told with categories and source (GDPR art. 14). */
  @Test
  void theWholeNoticeIsTheOneOfItsLaw() throws Exception {
    ask(
        owner,
        "update portal.subscription set operator_role = 'CONTROLLER' where id = ?",
        here.subscription());
    String body = ask(owner, "select body from portal.mail where id = ?", campaign()).get(0);
    assertTrue(body.contains("Whole CATEGORIES") && body.contains("Whole SOURCE"), body);
  }

  @Test
  void aMailThatComesBackProvesNothingEvenLater() throws Exception {
    UUID mail = campaign();
    sent(mail, NOW.minus(Duration.ofDays(2)));
    settle();
    assertEquals("INFORMED", state());
    assertTrue(returned(mail));
    assertFalse(returned(mail), "a second report changes nothing");
    assertEquals(1, settle());
    assertEquals("FAILED", state());
    assertEquals(
        List.of("f"),
        ask(
            owner,
            "select quarantined_until is null from portal.person where id = ?",
            here.person()));
    assertEquals(1, campaigns(new Calls(database, at())).getSlips(), "a letter is the way left");
    assertFalse(returned(UUID.randomUUID()), "not one of ours");
  }

  @Test
  void whatTheServerRefusedIsToldAtOnce() throws Exception {
    UUID mail = campaign();
    ask(owner, "update portal.mail set state = 'REFUSED' where id = ?", mail);
    assertEquals(1, settle());
    assertEquals("FAILED", state());
  }

  @Test
  void theJobProvesNothingElse() throws Exception {
    try (Connection job = database.as("portal_job", here.tenant(), null, null)) {
      assertThrows(
          SQLException.class,
          () ->
              ask(
                  job,
                  "insert into portal.proof_of_information (tenant_id, id, subscription_id, person_id, notice_version, how, informed_at, version)"
                      + " values (?, ?, ?, ?, 1, 'MAIL', now(), 0)",
                  here.tenant(),
                  UUID.randomUUID(),
                  here.subscription(),
                  here.person()));
    }
    ask(
        owner,
        "insert into portal.proof_of_information (tenant_id, id, subscription_id, person_id, notice_version, how, informed_at, version)"
            + " values (?, ?, ?, ?, 1, 'PORTAL', now(), 0)",
        here.tenant(),
        UUID.randomUUID(),
        here.subscription(),
        here.person());
    try (Connection job = database.as("portal_job", here.tenant(), null, null)) {
      SQLException no =
          assertThrows(
              SQLException.class,
              () ->
                  ask(
                      job,
                      "update portal.proof_of_information set revoked_at = now(), revoked_reason = 'x' where person_id = ? returning id",
                      here.person()));
      assertTrue(no.getMessage().contains("PROOF_STANDS"), no.getMessage());
    }
  }

  private static Clock at() {
    return Clock.fixed(NOW, ZoneOffset.UTC);
  }

  private UUID campaign() throws SQLException {
    new Calls(database, at())
        .call(
            InformationCampaigns.class,
            Audience.HR,
            here.tenant(),
            here.hr(),
            c -> {
              c.start("E_LEARNING", new Reach(null, 1, 0));
              return null;
            });
    new Calls(database, at())
        .call(CampaignJob.class, Audience.JOB, here.tenant(), null, j -> j.send(here.tenant()));
    return UUID.fromString(
        ask(owner, "select id from portal.notice_mail where person_id = ?", here.person()).get(0));
  }

  private void sent(UUID mail, Instant when) throws SQLException {
    ask(
        owner,
        "update portal.mail set state = 'SENT', sent_at = cast(? as timestamptz) where id = ?",
        when.toString(),
        mail);
  }

  private int settle() {
    return new Calls(database, at())
        .call(NoticeMailJob.class, Audience.JOB, here.tenant(), null, j -> j.settle(here.tenant()));
  }

  private boolean returned(UUID mail) {
    return new Calls(database, at())
        .call(
            MailboxJob.class,
            Audience.JOB,
            here.tenant(),
            null,
            j -> j.returned(here.tenant(), mail, NOW));
  }

  private CampaignFigures campaigns(Calls calls) {
    return calls.call(
        InformationCampaigns.class,
        Audience.HR,
        here.tenant(),
        here.hr(),
        c -> c.figures("E_LEARNING", null).orElseThrow());
  }

  private String state() {
    return new Calls(database, at())
        .call(
            InformationCampaigns.class,
            Audience.HR,
            here.tenant(),
            here.hr(),
            c -> c.people("E_LEARNING", null, null, null).get(0).getState());
  }
}
