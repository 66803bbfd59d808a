package fr.acta.portal.stack.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import fr.acta.portal.stack.Database;
import fr.acta.portal.stack.LiveStack;
import fr.acta.portal.stack.Stack;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Three values proposed and one contested, the recipient told and answering; then somebody locked,
 * gone from the list, and a line of an import that waits for her. It is 29 January 2027 in Paris.
 */
@Tag("browser")
@Tag("desks")
@ExtendWith(LiveStack.class)
class ToldAndLockedTest {
  private static final Path PICTURES = Path.of("target/pictures");

  private static Chromium chromium;

  private OwnClient client;

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
  void fromTheCorrectionToTheReceiptAndFromTheLockToTheParkedLine(Stack stack) throws Exception {
    try (Connection owner = stack.database().connect(Database.OWNER, Database.NAME)) {
      client = OwnClient.make(stack, chromium.browser(), owner, "corrige", "92345678400027");
      client.ask(
          "insert into portal.person_account values (?, ?, ?, '2026-12-05')",
          client.tenant(),
          client.person("PASSES"),
          client.account());
      // Of what it holds as a controller the operator waits for no instruction.
      client.ask(
          "update portal.subscription set operator_role = 'CONTROLLER' where tenant_id = ?",
          client.tenant());
      try (Visitor hr = client.hr(chromium.browser());
          Visitor nadia = visitor(stack).signIn("nadia.roche");
          Visitor claire = visitor(stack).signIn("claire.martin")) {
        hr.go("/hr/transfer/transmit?service=ACCIDENT_DECLARATION").press("send");
        asksForThree(hr);
        decidesEach(hr);
        isTold(hr, claire, nadia);
        locks(hr);
        parks(hr);
      }
    }
  }

  private void asksForThree(Visitor she) {
    she.go("/me/request/choose?item=JOB_TITLE").isSound();
    for (String item : new String[] {"ESTABLISHMENT", "WORK_PHONE"})
      she.page().locator("input[value=" + item + "]").check();
    she.press("next")
        .fill("wanted-JOB_TITLE", "Cheffe d’équipe")
        .fill("wanted-ESTABLISHMENT", "Annexe")
        .fill("wanted-WORK_PHONE", "05 55 66 77 99")
        .press("next")
        .sees("Cheffe d’équipe")
        .isSound()
        .press("send")
        .isSound();
  }

  private void decidesEach(Visitor hr) {
    hr.go("/hr/ticket/queue").page().locator("a.open").first().click();
    hr.page().waitForLoadState();
    hr.press("take:take").isSound();
    row(hr, "Fonction").locator("input[value=CONTESTED]").check();
    row(hr, "Établissement").locator("input[value=ACCEPTED]").check();
    row(hr, "Téléphone").locator("input[value=ACCEPTED]").check();
    row(hr, "Fonction").locator("select").selectOption("NOT_SETTLED");
    row(hr, "Fonction")
        .locator("textarea")
        .fill("Le contrat dit tôlier, la fiche de poste dit autre chose.");
    shoot(hr, "decide");
    hr.press("review").sees("votre déclaration figure").isSound();
    hr.press("send").sees("La réponse est envoyée").isSound();
    hr.go("/me/data").sees("Vous déclarez : Cheffe d’équipe").isSound();
    look(hr, "/me/data", "me-data");
    String card = "/hr/staff/person?id=" + client.person("PASSES");
    hr.go(card).sees("contesté par la personne").isSound();
    look(hr, card, "card");
  }

  private static Locator row(Visitor hr, String label) {
    return hr.page()
        .locator("#asked tbody tr, [id$=asked] tbody tr")
        .filter(new Locator.FilterOptions().setHasText(label))
        .first();
  }

  /** Nobody asks: the timers of the running portal do it. */
  private void isTold(Visitor hr, Visitor claire, Visitor nadia) throws Exception {
    await(hr, "select 1 from portal.recall_telling where tenant_id = ? and channel is not null");
    claire.go("/operator/undertaking");
    if (claire.find("sign").count() > 0) {
      claire.page().locator("input[value=READ]").check();
      claire.fill("name", "Claire Martin").press("sign");
    }
    claire.go("/operator/transfer").sees("Tôlerie corrige").isSound();
    String telling =
        "/operator/telling?tenant="
            + client.tenant()
            + "&id="
            + client
                .ask(
                    "select id from portal.recall_telling where tenant_id = ? and state = 'TO_TELL' order by recipient limit 1",
                    client.tenant())
                .get(0);
    claire.go(telling).isSound();
    claire.press("impossible").sees("Écrivez pourquoi").isSound();
    look(claire, telling, "telling");
    claire.press("handed").sees("est notée").isSound();
    claire.fill("receipt", "V-12").press("receipted").sees("est notée").isSound();
    shoot(claire, "operator");
    hr.go("/me/recipients").sees("a confirmé le").sees("à corriger, ou contesté").isSound();
    look(hr, "/me/recipients", "me-recipients");
    hr.go("/hr/transfer/recall").sees("a confirmé le").isSound();
    look(hr, "/hr/transfer/recall", "hr-recalls");
    nadia.go("/dpo/recall").sees("Tôlerie corrige").isSound();
    look(nadia, "/dpo/recall", "dpo-recalls");
  }

  private void locks(Visitor hr) {
    String page = "/hr/restriction?person=" + client.person("NOT_INFORMED");
    hr.go("/hr/staff/list").sees("Tôle 2");
    hr.go(page).isSound();
    hr.page().locator("[id^=set] input[value=CLAIMS]").check();
    hr.press("lock").sees("Les données sont verrouillées").seesNot("Tôle 2").isSound();
    hr.press("open").sees("Choisissez le cas").isSound();
    look(hr, page, "locked");
    hr.go("/hr/staff/list").seesNot("Tôle 2").sees("sont verrouillées").isSound();
    look(hr, "/hr/staff/list", "list");
  }

  private void parks(Visitor hr) throws Exception {
    String page = "/hr/restriction?person=" + client.person("NOT_INFORMED");
    byte[] file =
        "Matricule;Nom;Prénom;Établissement;Emploi\n92;Tôlier;Max;Atelier;Directeur\n98;Neuve;Léa;Atelier;Tôlière\n"
            .getBytes(StandardCharsets.UTF_8);
    hr.go("/hr/staff/import").attach("file", new FilePayload("personnel.csv", "text/csv", file));
    hr.press("read").sees("1 ligne attend la levée d’un verrou").isSound();
    shoot(hr, "dryrun");
    hr.press("confirm");
    hr.page().waitForURL("**/hr/staff/progress**");
    hr.page().locator("text=Les informer").waitFor();
    hr.isSound();
    hr.go("/hr/restriction/people")
        .sees("attend la levée du verrou")
        .seesNot("Directeur")
        .isSound();
    look(hr, "/hr/restriction/people", "people");
    hr.go(page);
    hr.fill("told", "2027-01-29");
    hr.page().locator("[id^=lift] input[type=submit]").first().click();
    hr.page().waitForLoadState();
    hr.sees("Le verrou est levé").isSound();
    hr.go("/hr/restriction/people").sees("à décider").press("apply").sees("La ligne est appliquée");
    hr.isSound();
    assertEquals(
        java.util.List.of("Directeur"),
        client.ask(
            "select job_title from portal.person where id = ?", client.person("NOT_INFORMED")));
  }

  private void await(Visitor hr, String question) throws Exception {
    Instant patience = Instant.now().plus(Duration.ofMinutes(4));
    while (client.ask(question, client.tenant()).isEmpty()) {
      assertTrue(Instant.now().isBefore(patience), question);
      hr.page().waitForTimeout(2_000);
    }
  }

  private static void look(Visitor visitor, String path, String name) {
    try (Visitor english = visitor.inEnglish(chromium.browser())) {
      english.go(path).isSound();
      shoot(english, name + "-en");
    }
    visitor.go(path);
    shoot(visitor, name);
  }

  private static void shoot(Visitor visitor, String name) {
    visitor.picture(PICTURES.resolve("told-" + name + ".png"));
    visitor.page().setViewportSize(320, 800);
    visitor.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    visitor.picture(PICTURES.resolve("told-" + name + "-320.png"));
    visitor.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(null));
    visitor.page().setViewportSize(1280, 900);
  }

  private static Visitor visitor(Stack stack) {
    return new Visitor(chromium.browser(), stack, Visitor.french());
  }
}
