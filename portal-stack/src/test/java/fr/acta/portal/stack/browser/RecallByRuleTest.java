package fr.acta.portal.stack.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fr.acta.portal.stack.Database;
import fr.acta.portal.stack.LiveStack;
import fr.acta.portal.stack.Stack;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Somebody leaves and the portal calls her data back by itself; what everybody sees of it, and of
 * the end of a service and of a contract. It is 29 January 2027 in Paris.
 */
@Tag("browser")
@Tag("desks")
@ExtendWith(LiveStack.class)
class RecallByRuleTest {
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
  void fromHerDepartureToTheLedger(Stack stack) throws Exception {
    try (Connection owner = stack.database().connect(Database.OWNER, Database.NAME)) {
      client = OwnClient.make(stack, chromium.browser(), owner, "rappel", "92345678400019");
      client.ask(
          "insert into portal.person_account values (?, ?, ?, '2026-12-05')",
          client.tenant(),
          client.person("PASSES"),
          client.account());
      try (Visitor hr = client.hr(chromium.browser());
          Visitor nadia = visitor(stack).signIn("nadia.roche");
          Visitor claire = visitor(stack).signIn("claire.martin")) {
        endsAService(hr);
        hr.go("/hr/transfer/transmit?service=ACCIDENT_DECLARATION").press("send");
        hr.sees("1 personne transmise");
        leaves(hr);
        everybodySeesIt(hr, nadia);
        isErased(hr);
        endsAContract(claire);
      }
    }
  }

  private void endsAService(Visitor hr) {
    hr.go("/hr/client/services").isSound().follow("Mettre fin").isSound();
    hr.go("/hr/client/end?service=ACCIDENT_DECLARATION").isSound();
    hr.press("end").sees("Cochez la confirmation").isSound();
    hr.page().locator("input[value=SURE]").check();
    hr.fill("last", "2027-01-28").press("end").sees("ne peut pas être passé").isSound();
    look(hr, "/hr/client/end?service=ACCIDENT_DECLARATION", "end");
    hr.page().locator("input[value=SURE]").check();
    hr.fill("last", "2027-06-30").press("end");
    hr.sees("Le dernier jour est fixé : mercredi 30 juin 2027").isSound();
    look(hr, "/hr/client/services", "services");
  }

  /** Nobody asks: the timer of the running portal does it. */
  private void leaves(Visitor hr) throws Exception {
    client.ask(
        "update portal.person set contract_end = '2026-10-20' where id = ?",
        client.person("PASSES"));
    Instant patience = Instant.now().plus(Duration.ofMinutes(3));
    while (client
        .ask("select 1 from portal.recall where tenant_id = ?", client.tenant())
        .isEmpty()) {
      assertTrue(Instant.now().isBefore(patience), "nothing was called back");
      hr.page().waitForTimeout(2_000);
    }
  }

  private void everybodySeesIt(Visitor hr, Visitor nadia) {
    hr.go("/hr").sees("Un effacement est attendu").isSound();
    hr.follow("Suivre les effacements").sees("de lui-même").sees("ont quitté l’organisation");
    hr.sees("dimanche 28 février 2027").isSound();
    look(hr, "/hr/transfer/recall", "recalls");
    nadia.go("/dpo").sees("de l’opérateur").isSound();
    nadia.go("/dpo/recall").sees("Tôlerie rappel").isSound();
    look(nadia, "/dpo/recall", "dpo-recalls");
    hr.go("/me/recipients").sees("après le départ de l’organisation").sees("30 juin 2027");
    hr.isSound();
    look(hr, "/me/recipients", "me-recalled");
  }

  private void isErased(Visitor hr) throws Exception {
    client.ask(
        "update portal.recall set confirmed_at = '2027-01-29 10:00+01', confirmed_by = ? where tenant_id = ?",
        client.account(),
        client.tenant());
    hr.go("/me/recipients").sees("les valeurs sont effacées").seesNot("Tôlier").isSound();
    look(hr, "/me/recipients", "me-erased");
    String card = "/hr/staff/person?id=" + client.person("PASSES");
    hr.go(card).sees("Données qui étaient parties").isSound();
    look(hr, card, "ledger");
    assertEquals(
        List.of(), client.ask("select person_id from portal.sent_rows(?)", client.tenant()));
  }

  private void endsAContract(Visitor claire) {
    claire.go("/operator/client/view?id=" + client.tenant()).follow("Fixer ou changer").isSound();
    claire.press("end").sees("Cochez la confirmation").isSound();
    claire.page().locator("input[value=SURE]").check();
    claire.fill("last", "2027-12-31").press("end").sees("La fin du contrat est fixée").isSound();
    look(claire, "/operator/client/end?id=" + client.tenant(), "contract-end");
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
    visitor.picture(PICTURES.resolve("rule-" + name + ".png"));
    visitor.page().setViewportSize(320, 800);
    visitor.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    visitor.picture(PICTURES.resolve("rule-" + name + "-320.png"));
    visitor.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(null));
    visitor.page().setViewportSize(1280, 900);
  }

  private static Visitor visitor(Stack stack) {
    return new Visitor(chromium.browser(), stack, Visitor.french());
  }
}
