package fr.acta.portal.stack.browser;

import static fr.acta.portal.stack.TestDatabase.ask;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.acta.portal.stack.Database;
import fr.acta.portal.stack.LiveStack;
import fr.acta.portal.stack.Stack;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * HR of a client of four hundred people informs them all, in few clicks. Their organisation is this
 * test's own. It is 29 January 2027 in Paris.
 */
@Tag("browser")
@Tag("desks")
@ExtendWith(LiveStack.class)
class InformTest {
  private static final Path PICTURES = Path.of("target/pictures");
  private static final String PASSWORD = "un mot de passe assez long 42";

  private static Chromium chromium;

  private final String run = "cedre" + System.currentTimeMillis() % 1_000_000;
  private final UUID tenant = UUID.randomUUID();
  private int clicks;

  @BeforeAll
  static void open() throws Exception {
    chromium = new Chromium();
    Files.createDirectories(PICTURES);
  }

  @AfterAll
  static void close() {
    chromium.close();
  }

  @Test
  void fourHundredPeopleInUnderTenClicks(Stack stack) throws Exception {
    register(stack);
    try (Connection owner = stack.database().connect(Database.OWNER, Database.NAME);
        Visitor hr = new Visitor(chromium.browser(), stack, Visitor.french())) {
      seed(owner);
      hr.signIn(run, PASSWORD).go("/hr").sees("400 personnes").sees("250 courriels à envoyer");
      hr.sees("150 lettres à imprimer");
      look(hr, "home");

      long begun = System.nanoTime();
      click(hr.page().locator("#tasks a").first());
      click(hr.by("start"));
      hr.sees("250 courriels partent").sees("Encore");
      Download letters = hr.page().waitForDownload(() -> click(hr.by("print")));
      click(link(hr, "Attester une information"));
      click(hr.page().locator("input[value=LETTER]"));
      hr.fill("attest:day", "2027-01-29");
      click(hr.page().locator("input[value=LETTERS]"));
      click(hr.by("attest:send"));
      hr.sees("150 personnes sont informées");
      System.out.printf(
          "400 people informed or on their way: %d clicks and one date, %.1f s%n",
          clicks, (System.nanoTime() - begun) / 1e9);
      assertTrue(clicks < 10, clicks + " clicks");
      assertTrue(Files.size(letters.path()) > 10_000);

      Patience.await("every mail", () -> mailed(owner).equals(List.of("250")));
      hr.go("/hr/notice/campaign?service=E_LEARNING").sees("Tout le monde est invité").isSound();
      hr.page().locator("summary", new Page.LocatorOptions().setHasText("derniers envois")).click();
      hr.sees("250 courriels partis").sees("aucun n’est revenu").isSound();
      assertEquals(
          List.of("150"),
          ask(
              owner,
              "select count(*) from portal.proof_of_information where tenant_id = ? and how = 'HAND'",
              tenant));
      newcomers(hr);
      pages(hr);
      group(hr);
    }
  }

  private void newcomers(Visitor hr) {
    hr.sees("à informer par vous");
    hr.press("newcomersOn").sees("informés automatiquement").sees("Choisi par Odile").isSound();
    look(hr, "campaign");
    hr.press("newcomersOff").sees("attendront que vous les informiez").isSound();
  }

  /** A long list comes in pages, and what was ticked lasts. */
  private void pages(Visitor hr) {
    hr.go("/hr/notice/attest?service=E_LEARNING").sees("Les 250 personnes à informer").isSound();
    Locator boxes = hr.page().locator("input[name=had]");
    assertEquals(50, boxes.count());
    boxes.first().check();
    look(hr, "attest");
    hr.press("attest:next").sees("Une autre personne est cochée").isSound();
    assertEquals(50, hr.page().locator("input[name=had]").count());
    hr.fill("attest:typed", "nom 7").press("attest:search").isSound();
    assertEquals(11, hr.page().locator("input[name=had]").count());
    hr.page().locator("input[value=LETTER]").check();
    hr.page().locator("input[value=EXCEPT]").check();
    hr.fill("attest:day", "2027-01-29").press("attest:send").sees("249 personnes sont informées");
    hr.go("/hr").isSound();
  }

  /** Half of them get a notice of their own, and are to be informed anew; the others are not. */
  private void group(Visitor hr) {
    hr.go("/hr/notice").follow("Groupes du personnel").sees("Aucun groupe").isSound();
    hr.follow("Ajouter un groupe").press("save").sees("Donnez un nom au groupe").isSound();
    hr.fill("nameFr", "Quai").fill("nameEn", "Loading dock").press("save");
    hr.sees("Cochez au moins un site").isSound();
    hr.page().locator("input[value='Dépôt & quai']").check();
    look(hr, "group");
    hr.press("save").sees("Groupe enregistré").sees("200 personnes");
    look(hr, "groups");
    hr.go("/hr/notice").sees("lit la notice pour tous").isSound();
    hr.page().locator("[id$='writeFor']").click();
    hr.page().waitForLoadState();
    String purposes = hr.by("fr-PURPOSES").inputValue();
    hr.fill("fr-PURPOSES", purposes + "\nVous former à la conduite des chariots.");
    hr.press("preview").sees("Pour : Quai").isSound();
    hr.press("publish")
        .sees("La notice est publiée")
        .sees("Tous les autres")
        .sees("200 personnes à informer");
    look(hr, "campaign-of-group");
    hr.go("/hr/notice").sees("qui est informé");
    look(hr, "notices-with-group");
    hr.follow("Informer 200 personnes").sees("Quai, 200 personnes à informer");
    hr.follow("Tous les autres").sees("200 personnes informées sur 200").isSound();
    try (Visitor english = hr.inEnglish(chromium.browser())) {
      english.go("/hr/notice/groups").sees("Loading dock").isSound();
      english.go("/hr/notice/group").isSound();
      english.go("/hr/notice").isSound();
    }
    hr.go("/hr/notice/groups").page().locator("summary").click();
    hr.press("end").sees("Groupe supprimé").sees("Aucun groupe").isSound();
    hr.go("/hr/notice/campaign?service=E_LEARNING").isSound();
  }

  private void click(Locator what) {
    clicks++;
    what.click();
    what.page().waitForLoadState();
  }

  private static Locator link(Visitor visitor, String words) {
    return visitor
        .page()
        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words))
        .first();
  }

  private List<String> mailed(Connection owner) {
    try {
      return ask(
          owner, "select count(*) from portal.mail where tenant_id = ? and state = 'SENT'", tenant);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void register(Stack stack) {
    try (Visitor hr = new Visitor(chromium.browser(), stack, Visitor.french())) {
      hr.register("/join", run, "Odile", run, PASSWORD, "");
    }
  }

  /** As onboarding, a notice's approval and an import leave it. */
  private void seed(Connection owner) throws SQLException {
    ask(
        owner,
        "insert into portal.client_organisation values (?, 'CLIENT', 'Papeterie du Cèdre', '732829320', '73282932000082', '1 rue du Parc', '69000', 'Lyon', 'Odile', 'rgpd@cedre.example', '2027-01-20', 0)",
        tenant);
    String account = "(select id from portal.account where name = 'Odile " + run + "')";
    ask(
        owner,
        "insert into portal.membership select ?, id, 'HR', true, '2027-01-20' from portal.account where id = "
            + account,
        tenant);
    ask(
        owner,
        "insert into portal.subscription (tenant_id, id, service, operator_role, subscribed_at, version) values (?, gen_random_uuid(), 'E_LEARNING', 'PROCESSOR', '2027-01-20', 0)",
        tenant);
    ask(
        owner,
        "insert into portal.notice_version (tenant_id, id, subscription_id, number, state, published_at, published_by, version)"
            + " select tenant_id, gen_random_uuid(), id, 1, 'PUBLISHED', '2027-01-25', "
            + account
            + ", 0 from portal.subscription where tenant_id = ?",
        tenant);
    ask(
        owner,
        "insert into portal.notice_text (tenant_id, notice_id, item, language, text) select n.tenant_id, n.id, t.item, t.language, replace(t.text, 'Menuiserie Orme', 'Papeterie du Cèdre')"
            + " from portal.notice_version n, portal.notice_text t where n.tenant_id = ? and t.notice_id = (select v.id from portal.notice_version v"
            + " join portal.client_organisation c using (tenant_id) where c.name = 'Menuiserie Orme' and v.number = 1 order by v.id limit 1)",
        tenant);
    ask(owner, "update portal.subscription set required_notice = 1 where tenant_id = ?", tenant);
    ask(
        owner,
        "insert into portal.staff_import (tenant_id, id, state, encoding, separator, columns_kept, columns_refused, columns_ignored, added, changed,"
            + " unchanged, rejected, uploaded_by, uploaded_at, applied_at, version) select ?, gen_random_uuid(), 'APPLIED', 'UTF-8', ';', '', '', '', 400, 0, 0, 0, id,"
            + " '2027-01-26', '2027-01-26', 0 from portal.account where id = "
            + account,
        tenant);
    ask(
        owner,
        "insert into portal.person (tenant_id, id, employee_number, last_name, first_name, work_email, establishment, quarantined_until, import_id, recorded_at, version)"
            + " select i.tenant_id, gen_random_uuid(), lpad(n::text, 5, '0'), 'Nom ' || n, 'Camille', case when n <= 250 then '"
            + run
            + "-' || n || '@cedre.example' end, case when n % 2 = 0 then 'Siège' else 'Dépôt & quai' end, '2027-02-26', i.id, '2027-01-26', 0"
            + " from portal.staff_import i, generate_series(1, 400) n where i.tenant_id = ?",
        tenant);
  }

  private void look(Visitor visitor, String name) {
    visitor.isSound().picture(PICTURES.resolve("inform-" + name + ".png"));
    assertEquals(List.of(), visitor.look().keyboard().clothes().faults(), name);
    visitor.page().setViewportSize(320, 900);
    visitor.picture(PICTURES.resolve("inform-" + name + "-320.png"));
    visitor.page().setViewportSize(1280, 900);
    try (Visitor english = visitor.inEnglish(chromium.browser())) {
      english.go(visitor.path()).isSound();
      english.picture(PICTURES.resolve("inform-" + name + "-en.png"));
    }
  }
}
