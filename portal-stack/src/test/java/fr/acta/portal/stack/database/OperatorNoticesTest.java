package fr.acta.portal.stack.database;

import static fr.acta.portal.stack.TestDatabase.ask;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.acta.portal.client.Subscription.Service;
import fr.acta.portal.notice.DpoInformation;
import fr.acta.portal.notice.NoticeApproval;
import fr.acta.portal.notice.NoticeDrafting;
import fr.acta.portal.notice.NoticeSheet;
import fr.acta.portal.notice.OperatorNotices;
import fr.acta.portal.notice.OpinionLine;
import fr.acta.portal.stack.TestDatabase;
import fr.acta.portal.tenancy.AccessDenied;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.RuleBroken;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whose notice it is: the operator's own is the DPO's to approve, a client's is the client's. */
@Tag("database")
class OperatorNoticesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 4, 10);
  private static final String APPROVE =
      "update portal.notice_version set state = 'PUBLISHED', in_force_on = portal.today(), published_at = now(), version = version + 1 where id = ? returning id";

  private TestDatabase database;
  private Calls calls;
  private Twins.Twin here;
  private Connection owner;
  private final UUID officer = UUID.randomUUID();

  @BeforeEach
  void start() throws Exception {
    database = TestDatabase.get();
    calls =
        new Calls(
            database, Clock.fixed(TODAY.atTime(9, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
    here = Twins.make(database).one();
    owner = database.connect("portal_owner");
    ask(
        owner,
        "insert into portal.account (id, issuer, subject, name, seen_at) values (?, 'test', ?, 'Nadia', now())",
        officer,
        officer.toString());
  }

  @AfterEach
  void stop() throws SQLException {
    owner.close();
  }

  @Test
  void theDpoWritesAndApprovesTheOperatorsOwn() throws Exception {
    operatorDecides();
    assertEquals(
        "notice.operatorsOwn",
        assertThrows(RuleBroken.class, () -> hr(d -> d.open(Service.E_LEARNING, null)))
            .messageKey());
    UUID draft = dpo(n -> n.open(here.tenant(), here.subscription(), null));
    assertEquals(draft, dpo(n -> n.open(here.tenant(), here.subscription(), null)), "resumed");
    NoticeSheet sheet = dpo(n -> n.sheet(here.tenant(), draft));
    assertTrue(sheet.getSections().stream().anyMatch(s -> s.getItem().equals("SOURCE")), "art. 14");
    assertThrows(AccessDenied.class, () -> hr(d -> d.sheet(draft)), "a draft is not HR's to read");
    act(n -> n.approve(here.tenant(), draft, sheet.getVersion(), TODAY, false));
    assertEquals(
        List.of("1"),
        ask(
            owner,
            "select required_notice from portal.subscription where id = ?",
            here.subscription()));
    assertEquals(1, hr(d -> d.sheet(draft)).getNumber(), "in force, it is read by all");
    assertEquals(false, approval(a -> a.mayApprove(draft)));
    assertEquals(
        List.of("NOTICE_APPROVED DPO", "NOTICE_PUBLISHED DPO"),
        ask(
            owner,
            "select act || ' ' || actor from portal.evidence_entry where object_id = ? order by id",
            draft));
  }

  @Test
  void noSqlOfTheOtherControllersApprovesIt() throws Exception {
    UUID clients = hr(d -> d.open(Service.E_LEARNING, null));
    assertEquals(List.of(), as("portal_dpo", officer, APPROVE, clients));
    assertThrows(
        AccessDenied.class, () -> dpo(n -> n.open(here.tenant(), here.subscription(), null)));
    operatorDecides();
    assertEquals(List.of(), as("portal_hr", here.hr(), APPROVE, clients));
    assertThrows(
        SQLException.class,
        () ->
            as(
                "portal_hr",
                here.hr(),
                "insert into portal.notice_version (tenant_id, id, subscription_id, number, state, version) values (portal.tenant(), gen_random_uuid(), ?, 2, 'DRAFT', 0) returning id",
                here.subscription()));
    assertThrows(
        SQLException.class,
        () ->
            as(
                "portal_hr",
                here.hr(),
                "insert into portal.notice_text (notice_id, item, language, text) values (?, 'DPO', 'fr', 'Autre') on conflict (tenant_id, notice_id, item, language)"
                    + " do update set text = excluded.text returning item",
                clients));
  }

  @Test
  void anApprovalIsWithdrawnBeforeItsDayAndNotAfter() throws Exception {
    UUID first = hr(d -> d.open(Service.E_LEARNING, null));
    approve(first, TODAY.plusDays(2));
    int version = hr(d -> d.sheet(first)).getVersion();
    withdraw(first, version);
    assertTrue(hr(d -> d.sheet(first)).isDraft());
    assertEquals(
        List.of("NOTICE_APPROVAL_WITHDRAWN"),
        ask(
            owner,
            "select act from portal.evidence_entry where object_id = ? order by id desc limit 1",
            first));
    approve(first, TODAY);
    int published = hr(d -> d.sheet(first)).getVersion();
    assertEquals(
        "notice.inForceAlready",
        assertThrows(RuleBroken.class, () -> withdraw(first, published)).messageKey());
    assertEquals(
        List.of(),
        as(
            "portal_hr",
            here.hr(),
            "update portal.notice_version set state = 'DRAFT', published_at = null where id = ? returning id",
            first));
    UUID second = hr(d -> d.open(Service.E_LEARNING, null));
    approve(second, TODAY.plusDays(2));
    hr(d -> d.open(Service.E_LEARNING, null));
    int approved = hr(d -> d.sheet(second)).getVersion();
    assertEquals(
        "notice.hasLater",
        assertThrows(RuleBroken.class, () -> withdraw(second, approved)).messageKey());
  }

  @Test
  void aDraftIsTheDposToReadOnceAnOpinionIsAskedFor() throws Exception {
    UUID draft = hr(d -> d.open(Service.E_LEARNING, null));
    assertThrows(AccessDenied.class, () -> dpo(n -> n.sheet(here.tenant(), draft)));
    approval(
        a -> {
          a.askOpinion(draft, "La base légale est-elle la bonne\u00a0?");
          return null;
        });
    assertEquals(
        "notice.opinionAwaited",
        assertThrows(
                RuleBroken.class,
                () ->
                    approval(
                        a -> {
                          a.askOpinion(draft, null);
                          return null;
                        }))
            .messageKey());
    assertTrue(
        calls
            .call(DpoInformation.class, Audience.DPO, null, officer, DpoInformation::awaited)
            .stream()
            .anyMatch(o -> o.getNotice().equals(draft)));
    assertEquals(false, dpo(n -> n.isOwn(here.tenant(), draft)));
    assertEquals(
        "notice.noOpinion",
        assertThrows(RuleBroken.class, () -> act(n -> n.giveOpinion(here.tenant(), draft, " ")))
            .messageKey());
    act(n -> n.giveOpinion(here.tenant(), draft, "Oui, l’obligation légale."));
    List<OpinionLine> heard = approval(a -> a.opinions(draft));
    assertEquals(1, heard.size());
    assertEquals("Oui, l’obligation légale.", heard.get(0).getOpinion());
    assertEquals(
        List.of("dpo@lumen.example f", "dp@" + here.canary() + ".example f"),
        ask(
            owner,
            "select address || ' ' || left((body like '%base légale%' or body like '%obligation%')::text, 1) from portal.mail where tenant_id = ? order by id",
            here.tenant()));
    assertEquals(
        "notice.clientsOwn",
        assertThrows(
                RuleBroken.class, () -> act(n -> n.approve(here.tenant(), draft, 0, TODAY, false)))
            .messageKey());
  }

  private void operatorDecides() throws SQLException {
    ask(
        owner,
        "update portal.subscription set operator_role = 'CONTROLLER' where id = ?",
        here.subscription());
  }

  private void approve(UUID id, LocalDate day) {
    int version = hr(d -> d.sheet(id)).getVersion();
    approval(
        a -> {
          a.approve(id, version, day, false);
          return null;
        });
  }

  private void withdraw(UUID id, int version) {
    approval(
        a -> {
          a.withdraw(id, version);
          return null;
        });
  }

  private <T> T hr(Function<NoticeDrafting, T> act) {
    return calls.call(NoticeDrafting.class, Audience.HR, here.tenant(), here.hr(), act);
  }

  private <T> T approval(Function<NoticeApproval, T> act) {
    return calls.call(NoticeApproval.class, Audience.HR, here.tenant(), here.hr(), act);
  }

  private <T> T dpo(Function<OperatorNotices, T> act) {
    return calls.call(OperatorNotices.class, Audience.DPO, here.tenant(), officer, act);
  }

  private void act(Consumer<OperatorNotices> act) {
    dpo(
        n -> {
          act.accept(n);
          return null;
        });
  }

  /** What the statement returns, as that role in this tenant; rolled back. */
  private List<String> as(String role, UUID account, String statement, Object... values)
      throws SQLException {
    try (Connection app = database.connect("portal_app")) {
      app.setAutoCommit(false);
      ask(
          app,
          "select set_config('portal.tenant', ?, true), set_config('portal.account', ?, true), set_config('portal.today', ?, true), set_config('role', ?, true)",
          role.equals("portal_dpo") ? "" : here.tenant().toString(),
          account.toString(),
          TODAY.toString(),
          role);
      return ask(app, statement, values);
    }
  }
}
