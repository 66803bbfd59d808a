package fr.acta.portal.stack.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fr.acta.portal.stack.Database;
import fr.acta.portal.stack.LiveStack;
import fr.acta.portal.stack.OpenedPack;
import fr.acta.portal.stack.Stack;
import fr.acta.portal.stack.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Zoé asks what is held about her; each desk prepares, reads and sends its copy. */
@Tag("browser")
@Tag("rights")
@ExtendWith(LiveStack.class)
class AccessPackPageTest {
  private static final Path PICTURES = Path.of("target/pictures/pack");
  private static final LocalDate LATELY = LocalDate.of(2027, 1, 20);

  private static Chromium chromium;
  private static Inbox inbox;
  private static Stack stack;

  @BeforeAll
  static void open(Stack live) throws Exception {
    stack = live;
    inbox = new Inbox(live);
    chromium = new Chromium();
    Files.createDirectories(PICTURES);
  }

  @AfterAll
  static void close() {
    chromium.close();
  }

  @Test
  void theDpoLeavesAValueOutAndSheDownloadsTheRest() throws Exception {
    Inbox.Filed access =
        inbox.fromHer(
            "ACCESS",
            "DPO",
            LATELY,
            "Mon chef Karim m’a dit de demander tout ce que vous avez.",
            Map.of("CONTACT_EMAIL", "zoe@maison.example", "CONTACT_PHONE", "+33655667788"));
    try (Visitor dpo = visitor("nadia.roche");
        Visitor zoe = visitor("zoe")) {
      dpo.go(access.page()).press("take:take").press("acceptAll");
      dpo.follow("Préparer la copie des données").isSound();
      String page = dpo.path();
      dpo.press("prepare:send").sees("La copie est demandée").isSound();
      ready(dpo, page).isSound().sees("Demandes d’exercice de droits");
      dpo.sees("Où le portail a cherché");
      dpo.picture(PICTURES.resolve("look.png"));
      look(dpo, page, "look");

      dpo.press("finding:send").sees("Écrivez un mot ou un nom").isSound();
      dpo.fill("finding:find", "KARIM").press("finding:send").sees("Lignes trouvées").isSound();
      assertFalse(dpo.page().url().contains("KARIM"), "a name goes into no address");
      dpo.picture(PICTURES.resolve("found.png"));
      assertEquals(1, dpo.page().locator("#rows div:has-text('Karim') a").count());
      dpo.go(page + "&rows=evidence_entry&from=0").sees("Suite des lignes").isSound();
      dpo.go(page);
      unfold(dpo, "t-rights_request");
      dpo.page().locator("#t-rights_request div:has-text('Karim') a").first().click();
      dpo.page().waitForLoadState();
      dpo.sees("Retirer cette valeur").sees("Mon chef Karim").isSound();
      dpo.press("hide:send").sees("Écrivez pourquoi cette valeur est retirée").isSound();
      dpo.fill("hide:reason", "Une autre personne y est nommée.");
      dpo.picture(PICTURES.resolve("redact.png"));
      dpo.press("hide:send").sees("La valeur est retirée").isSound();
      ready(dpo, page).sees("Une autre personne y est nommée.").seesNot("Mon chef Karim");
      dpo.isSound().press("approve:send").sees("La copie est approuvée").isSound();
      dpo.press("review").sees("Une autre personne y est nommée.").sees("CNIL").isSound();
      dpo.sees("trente jours").picture(PICTURES.resolve("answer.png"));
      dpo.press("send").sees("terminée, acceptée en partie").isSound();

      zoe.go("/me").sees("La copie de vos données est là (" + access.reference()).isSound();
      zoe.sees("dimanche 28 février 2027").picture(PICTURES.resolve("me.png"));
      OpenedPack pack = new OpenedPack(download(zoe)).isWhole();
      assertFalse(pack.text("data.json").contains("Mon chef Karim"));
      assertTrue(pack.text("data.json").contains("[non communiqué]"));
      picture(pack.entries().get("lisez-moi.pdf"), "dpo");
      zoe.go("/me/request/view?id=" + access.request()).sees("Téléchargée une fois").isSound();
      zoe.picture(PICTURES.resolve("request.png"));
    }
  }

  @Test
  void withoutAnAccountACodeOpensTheEmployersCopy() throws Exception {
    Inbox.Filed access =
        inbox.fromHer("ACCESS", "CLIENT", LATELY, "Tout, s’il vous plaît.", Map.of());
    write("update portal.rights_request set answer_by = 'EMAIL' where id = ?", access.request());
    write(
        "insert into portal.requester (tenant_id, request_id, name, email) values ('"
            + Inbox.ORME
            + "', ?, 'Zoé', 'zoe@maison.example')",
        access.request());
    try (Visitor hr = visitor("hr.orme");
        Visitor dpo = visitor("nadia.roche");
        Visitor nobody = new Visitor(chromium.browser(), stack, Visitor.french())) {
      hr.go(access.page()).press("take:take").choose("Accepter").press("save");
      hr.follow("Préparer la copie des données").isSound();
      String page = hr.path();
      hr.press("prepare:send");
      ready(hr, page).isSound().sees("Fiche du personnel").picture(PICTURES.resolve("hr.png"));
      // What the employer accepts about its data at the operator is an instruction, and comes
      // first.
      dpo.go("/dpo/ticket/view?tenant=" + Inbox.ORME + "&id=" + access.ticket());
      dpo.fill("carried:note", "Rien de plus chez nous.").press("carried:send").isSound();
      hr.go(page).press("approve:send").press("review").sees("/pack?tenant=").press("send");
      hr.go(page).sees("Donnez-lui le code par téléphone ou par courrier").isSound();
      hr.press("makeCode:send").isSound();
      Matcher code = Pattern.compile("(\\w{4}-){2}\\w{4}").matcher(hr.text());
      assertTrue(code.find(), hr.text());
      hr.go(page).seesNot(code.group());

      String link = "/pack?tenant=" + Inbox.ORME + "&id=" + pack(access);
      nobody.go(link).isSound().fill("code", "AAAA-AAAA-AAAA").pushButton("Télécharger");
      nobody.sees("Ce code n’ouvre rien").isSound().picture(PICTURES.resolve("code.png"));
      nobody.fill("code", code.group());
      Download saved =
          nobody
              .page()
              .waitForDownload(() -> nobody.page().locator("form.card button").first().click());
      OpenedPack pack = new OpenedPack(Files.readAllBytes(saved.path())).isWhole();
      assertEquals(1, pack.rows("person").size());
      picture(pack.entries().get("lisez-moi.pdf"), "hr");
      assertEquals(200, nobody.status("/portability-schema.json"));
      assertEquals(404, nobody.status("/pack/file"));
    }
  }

  /** The job looks every few seconds. */
  private static Visitor ready(Visitor desk, String page) {
    for (int i = 0; i < 60; i++) {
      desk.go(page);
      if (desk.text().contains("Ouvrir le dossier")) return desk;
      desk.page().waitForTimeout(1000);
    }
    throw new AssertionError("not built in a minute:\n" + desk.text());
  }

  private static byte[] download(Visitor her) throws Exception {
    Locator link = her.page().locator("a[href^='/me/pack']").first();
    Download saved = her.page().waitForDownload(link::click);
    assertTrue(saved.suggestedFilename().startsWith("copie-de-vos-donnees-D-2027-"));
    return Files.readAllBytes(saved.path());
  }

  /** Its first two pages, to be judged by eye. */
  private static void picture(byte[] pdf, String name) throws Exception {
    Files.write(PICTURES.resolve(name + ".pdf"), pdf);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDFRenderer renderer = new PDFRenderer(document);
      for (int i = 0; i < Math.min(3, document.getNumberOfPages()); i++)
        ImageIO.write(
            renderer.renderImageWithDPI(i, 80),
            "png",
            PICTURES.resolve(name + "-page-" + (i + 1) + ".png").toFile());
    }
  }

  private static void look(Visitor desk, String page, String name) {
    try (Visitor english = desk.inEnglish(chromium.browser())) {
      english.go(page + "&lang=en").isSound();
      english.page().setViewportSize(320, 700);
      english.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
      english.picture(PICTURES.resolve(name + "-narrow.png"));
    }
  }

  private static void unfold(Visitor desk, String id) {
    desk.page().locator("#" + id + " > summary").click();
  }

  private static String pack(Inbox.Filed access) throws Exception {
    try (Connection owner = stack.database().connect(Database.OWNER, Database.NAME)) {
      return TestDatabase.ask(
              owner, "select id from portal.access_pack where ticket_id = ?", access.ticket())
          .get(0);
    }
  }

  private static void write(String sql, Object... values) throws Exception {
    try (Connection owner = stack.database().connect(Database.OWNER, Database.NAME)) {
      TestDatabase.ask(owner, sql, values);
    }
  }

  private static Visitor visitor(String username) {
    return new Visitor(chromium.browser(), stack, Visitor.french()).signIn(username);
  }
}
