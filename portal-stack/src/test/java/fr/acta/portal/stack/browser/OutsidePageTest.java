package fr.acta.portal.stack.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import fr.acta.portal.stack.LiveStack;
import fr.acta.portal.stack.OpenedPack;
import fr.acta.portal.stack.Stack;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The DPO registers a system; Zoé's request is put there, her answer waits for it, and her copy
 * holds what it sent.
 */
@Tag("browser")
@Tag("rights")
@ExtendWith(LiveStack.class)
class OutsidePageTest {
  private static final Path PICTURES = Path.of("target/pictures/outside");
  private static final LocalDate LATELY = LocalDate.of(2027, 1, 20);
  private static final String SYSTEM = "Logiciel d’enquêtes";

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
  void herAnswerWaitsForASystemAndHerCopyHoldsWhatItSent() throws Exception {
    try (Visitor dpo = visitor("nadia.roche");
        Visitor zoe = visitor("zoe")) {
      register(dpo);
      Inbox.Filed access =
          inbox.fromHer(
              "ACCESS",
              "DPO",
              LATELY,
              "Tout ce que vous avez.",
              Map.of("CONTACT_EMAIL", "zoe@maison.example"));
      dpo.go(access.page()).press("take:take").sees(SYSTEM).isSound();
      dpo.choose("Accepter").press("save").sees("attendre la réponse de chaque système").isSound();
      picture(dpo, access.page(), "ticket");
      dpo.go("/dpo").sees("attendue hors du portail").isSound();
      dpo.go("/dpo/outside/tasks").sees(SYSTEM).isSound();
      picture(dpo, "/dpo/outside/tasks", "tasks");
      dpo.go(access.page())
          .press("review")
          .sees("ne peut pas encore partir")
          .sees(SYSTEM)
          .isSound();
      dpo.picture(PICTURES.resolve("refused.png"));
      dpo.go(access.page()).follow("Préparer la copie").sees("Des réponses sont attendues");
      String pack = dpo.isSound().path();
      zoe.go("/me/request/view?id=" + access.request());
      zoe.sees(SYSTEM + " : interrogé le vendredi 29 janvier 2027").isSound();

      answer(dpo, access);
      dpo.go(pack).press("prepare:send");
      ready(dpo, pack).sees(SYSTEM + " - extrait.csv").isSound();
      dpo.press("approve:send").press("review").press("send").sees("terminée").isSound();

      zoe.go("/me/request/view?id=" + access.request());
      zoe.sees(SYSTEM + " : des données sur vous, jointes à votre copie").isSound();
      zoe.picture(PICTURES.resolve("request.png"));
      zoe.go("/me");
      Download saved =
          zoe.page()
              .waitForDownload(() -> zoe.page().locator("a[href^='/me/pack']").first().click());
      OpenedPack opened = new OpenedPack(Files.readAllBytes(saved.path())).isWhole();
      String kept =
          opened.entries().keySet().stream()
              .filter(name -> name.endsWith(SYSTEM + " - extrait.csv"))
              .findFirst()
              .orElseThrow();
      assertEquals("question;réponse\nBruit;oui", opened.text(kept));
      String page = opened.text("lisez-moi.pdf");
      assertTrue(page.contains(SYSTEM + "\u00a0: des données sur vous"), page);
      Files.write(PICTURES.resolve("lisez-moi.pdf"), opened.entries().get("lisez-moi.pdf"));
      end(dpo);
    }
  }

  private static void register(Visitor dpo) {
    dpo.go("/dpo/outside").sees("Archives papier").isSound().follow("Inscrire un système");
    dpo.isSound().press("save").sees("Donnez le nom du système.").isSound();
    dpo.fill("name", SYSTEM).fill("ownerName", "Hugo Lemaire").fill("ownerEmail", "hugo");
    dpo.choose("Le système répond tout seul, par un appel signé").fill("connector", "SURVEY");
    dpo.choose("Coordonnées")
        .choose("fournir au service choisi par l’employeur les données convenues");
    dpo.choose(
        "Des données dont l’opérateur décide : interrogé pour les demandes que le délégué traite");
    dpo.fill("usedFrom", "2026-01-05");
    dpo.press("save").sees("n’est pas complète").isSound();
    dpo.fill("ownerEmail", "hugo@lumen.example").press("save");
    dpo.sees("ne connaît ni adresse ni clé pour « SURVEY »").isSound();
    dpo.picture(PICTURES.resolve("edit.png"));
    dpo.choose("Quelqu’un cherche, puis remet un extrait ou atteste").press("save");
    dpo.sees(SYSTEM + " est enregistré.").isSound();
    picture(dpo, "/dpo/outside", "list");
  }

  private static void answer(Visitor dpo, Inbox.Filed access) {
    dpo.go(access.page()).follow("Noter la réponse " + SYSTEM).isSound();
    String task = dpo.path();
    dpo.press("send").sees("Dites ce que le système répond.").isSound();
    dpo.choose("Voici l’extrait de ce qu’il garde")
        .press("send")
        .sees("Joignez l’extrait")
        .isSound();
    picture(dpo, task, "task");
    dpo.go(task).choose("Voici l’extrait de ce qu’il garde");
    byte[] extract = "question;réponse\nBruit;oui".getBytes(StandardCharsets.UTF_8);
    dpo.attach("files", new FilePayload("extrait.csv", "text/csv", extract)).press("send");
    dpo.sees("La réponse de " + SYSTEM + " est enregistrée.").sees("extrait remis").isSound();
  }

  private static void end(Visitor dpo) {
    dpo.go("/dpo/outside").follow(SYSTEM).isSound();
    dpo.page().locator("details > summary").first().click();
    dpo.press("end").sees("Plus rien n’est demandé à " + SYSTEM).isSound();
    dpo.follow(SYSTEM).sees("Ce système est arrêté depuis").isSound();
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

  /** As it stands, and in English on a narrow dark screen. */
  private static void picture(Visitor desk, String page, String name) {
    desk.picture(PICTURES.resolve(name + ".png"));
    try (Visitor english = desk.inEnglish(chromium.browser())) {
      english.go(page).isSound();
      english.page().setViewportSize(320, 700);
      english.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
      english.picture(PICTURES.resolve(name + "-narrow.png"));
    }
  }

  private static Visitor visitor(String username) {
    return new Visitor(chromium.browser(), stack, Visitor.french()).signIn(username);
  }
}
