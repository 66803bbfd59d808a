package fr.acta.portal.stack.database;

import static fr.acta.portal.stack.TestDatabase.ask;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.acta.portal.client.Subscription.Service;
import fr.acta.portal.home.HrHome;
import fr.acta.portal.notice.CampaignFigures;
import fr.acta.portal.notice.CampaignJob;
import fr.acta.portal.notice.GroupLine;
import fr.acta.portal.notice.GroupText;
import fr.acta.portal.notice.InformationCampaigns;
import fr.acta.portal.notice.MyNotices;
import fr.acta.portal.notice.NoticeDrafting;
import fr.acta.portal.notice.NoticeGroups;
import fr.acta.portal.notice.NoticeSheet;
import fr.acta.portal.notice.PostedNotice;
import fr.acta.portal.notice.PublicNotices;
import fr.acta.portal.notice.Reach;
import fr.acta.portal.stack.TestDatabase;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.RuleBroken;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A notice for a part of the staff: who belongs, who is told what, and what the others notice. */
@Tag("database")
@Timeout(60)
class NoticeGroupsTest {
  private static final Instant NOW = Instant.parse("2026-04-10T09:00:00Z");

  private TestDatabase database;
  private Calls calls;
  private Twins.Twin here;
  private Connection owner;
  private Staff staff;

  @BeforeEach
  void start() throws Exception {
    database = TestDatabase.get();
    calls = new Calls(database, new MovedClock(NOW));
    here = Twins.make(database).one();
    owner = database.connect("portal_owner");
    staff = new Staff(owner, here).withNotice();
    staff.join(3, "Albi", true, "2026-04-03 08:00+02");
    staff.join(2, "Siège", true, "2026-04-03 08:00+02");
  }

  @AfterEach
  void stop() throws SQLException {
    owner.close();
  }

  @Test
  void aGroupIsToldByItsOwnNoticeAndNobodyElseIs() throws Exception {
    UUID group = make(new GroupText("Albi", "Albi people", Set.of("Albi"), Set.of()));
    assertEquals(3, groups().get(0).getPeople());
    informAll();
    assertEquals(0, figures("E_LEARNING").getToInform(), "without a notice it changes nothing");
    UUID draft = hr(NoticeDrafting.class, d -> d.open(Service.E_LEARNING, group));
    NoticeSheet sheet = hr(NoticeDrafting.class, d -> d.sheet(draft));
    assertEquals(2, sheet.getNumber());
    assertEquals("Whole PURPOSES", purposes(sheet), "the notice for all, to be adapted");
    assertEquals(
        draft, hr(NoticeDrafting.class, d -> d.open(Service.E_LEARNING, group)), "resumed");
    assertFalse(
        draft.equals(hr(NoticeDrafting.class, d -> d.open(Service.E_LEARNING, null))),
        "the one for all has a draft of its own");
    publish(draft);
    String key = "E_LEARNING." + group;
    assertEquals(3, figures(key).getToInform(), "each of them anew");
    assertEquals(0, figures("E_LEARNING").getToInform(), "the others as before");
    assertEquals(2, figures("E_LEARNING").getInformed());
    assertEquals(
        List.of("E_LEARNING. 0", key + " 3"),
        hr(InformationCampaigns.class, c -> c.groups("E_LEARNING")).stream()
            .map(g -> g.getKey() + " " + g.getPeople())
            .toList());
    assertEquals(
        3, hr(HrHome.class, HrHome::overview).getServices().get(0).getToTell().getPeople());
  }

  @Test
  void aCampaignMailsTheGroupItsOwnText() throws Exception {
    UUID group = published("Albi");
    String key = "E_LEARNING." + group;
    hr(
        InformationCampaigns.class,
        c -> {
          c.start(key, new Reach(null, 3, 0));
          return null;
        });
    assertEquals(1, hr(InformationCampaigns.class, c -> c.progress(key)).size());
    assertEquals(0, hr(InformationCampaigns.class, c -> c.progress("E_LEARNING")).size());
    int sent =
        calls.call(
            CampaignJob.class, Audience.JOB, here.tenant(), null, j -> j.send(here.tenant()));
    assertEquals(3, sent);
    assertEquals(
        List.of("3 3"),
        ask(
            owner,
            "select count(*) || ' ' || count(*) filter (where body like '%for Albi alone%' and body like '%group="
                + group
                + "%') from portal.mail where tenant_id = ?",
            here.tenant()));
    assertEquals(
        List.of("2"),
        ask(
            owner,
            "select distinct notice_version from portal.notice_mail where tenant_id = ?",
            here.tenant()));
  }

  @Test
  void whoMovesIsToldByTheNoticeThatThenIsHers() throws Exception {
    published("Albi");
    ask(
        owner,
        "update portal.person set contract_end = null, establishment = 'Albi' where id = ?",
        here.person());
    assertEquals(List.of(2), mine());
    read();
    assertEquals(List.of("PASSES"), standing());
    ask(owner, "update portal.person set establishment = 'Siège' where id = ?", here.person());
    assertEquals(List.of(1), mine());
    assertEquals(List.of("NOT_INFORMED"), standing());
    ask(owner, "update portal.person set establishment = 'Albi' where id = ?", here.person());
    assertEquals(List.of("PASSES"), standing(), "her former proof is still one");
  }

  @Test
  void aGroupIsEndedAndItsPeopleReadTheNoticeForAll() throws Exception {
    UUID group = published("Albi");
    assertEquals(2, posted(group).getNumber());
    assertEquals("Albi", posted(group).getGroup().in("fr"));
    assertEquals(1, posted(null).getNumber());
    hr(
        NoticeGroups.class,
        g -> {
          g.end(group);
          return null;
        });
    assertEquals(List.of(), groups());
    assertEquals(5, figures("E_LEARNING").getStaff());
    assertTrue(
        hr(InformationCampaigns.class, c -> c.figures("E_LEARNING." + group, null)).isEmpty());
    RuleBroken no =
        assertThrows(
            RuleBroken.class,
            () -> hr(NoticeDrafting.class, d -> d.open(Service.E_LEARNING, group)));
    assertEquals("notice.group.ended", no.messageKey());
  }

  @Test
  void aGroupOfEverybodyIsNone() {
    RuleBroken no =
        assertThrows(RuleBroken.class, () -> new GroupText("Tous", "", Set.of(), Set.of()));
    assertEquals("notice.group.everybody", no.messageKey());
    assertEquals("Albi", new GroupText(" Albi ", " ", Set.of("Albi"), Set.of()).nameEn());
  }

  private UUID published(String site) throws SQLException {
    UUID group = make(new GroupText(site, site, Set.of(site), Set.of()));
    UUID draft = hr(NoticeDrafting.class, d -> d.open(Service.E_LEARNING, group));
    ask(
        owner,
        "update portal.notice_text set text = 'Purposes for ' || ? || ' alone' where notice_id = ? and item = 'PURPOSES'",
        site,
        draft);
    publish(draft);
    return group;
  }

  private UUID make(GroupText text) {
    hr(
        NoticeGroups.class,
        g -> {
          g.make(text);
          return null;
        });
    return groups().get(0).getId();
  }

  private List<GroupLine> groups() {
    return hr(NoticeGroups.class, NoticeGroups::all);
  }

  private CampaignFigures figures(String key) {
    return hr(InformationCampaigns.class, c -> c.figures(key, null)).orElseThrow();
  }

  private PostedNotice posted(UUID group) {
    return calls.call(
        PublicNotices.class,
        Audience.PUBLIC,
        null,
        null,
        p -> p.inForce(here.subscription(), group));
  }

  private static String purposes(NoticeSheet sheet) {
    return sheet.getSections().stream()
        .filter(s -> s.getItem().equals("PURPOSES"))
        .findFirst()
        .orElseThrow()
        .getFr();
  }

  private void publish(UUID draft) throws SQLException {
    ask(
        owner,
        "update portal.notice_version set state = 'PUBLISHED', in_force_on = portal.today(), published_at = now() where id = ?",
        draft);
  }

  private void informAll() throws SQLException {
    ask(
        owner,
        "insert into portal.proof_of_information (tenant_id, id, subscription_id, person_id, notice_version, how, informed_at, version)"
            + " select tenant_id, gen_random_uuid(), ?, id, 1, 'PORTAL', now(), 0 from portal.person where tenant_id = ? and contract_end is null",
        here.subscription(),
        here.tenant());
  }

  private List<Integer> mine() {
    return she(MyNotices::inForce).stream().map(n -> n.getNumber()).toList();
  }

  private void read() {
    she(
        n -> {
          n.open(n.inForce().get(0).getId());
          return null;
        });
  }

  /** What the gate says of her, apart from the mode, which nobody chose. */
  private List<String> standing() throws SQLException {
    ask(
        owner,
        "insert into portal.mode_choice values (?, ?, 1, 'NOMINATIVE', ?, now()) on conflict do nothing",
        here.tenant(),
        here.subscription(),
        here.hr());
    try (Connection hr = database.as("portal_hr", here.tenant(), null, here.hr())) {
      return ask(
          hr,
          "select coalesce(portal.gate(?, ?, ?), 'PASSES')",
          here.tenant(),
          here.subscription(),
          here.person());
    }
  }

  private <T> T she(Function<MyNotices, T> act) {
    return calls.call(
        MyNotices.class, Audience.PERSON, here.tenant(), here.person(), here.account(), act);
  }

  private <B, T> T hr(Class<B> type, Function<B, T> act) {
    return calls.call(type, Audience.HR, here.tenant(), here.hr(), act);
  }
}
