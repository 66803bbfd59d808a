package fr.acta.portal.stack.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fr.acta.portal.stack.Database;
import fr.acta.portal.stack.LiveStack;
import fr.acta.portal.stack.Stack;
import fr.acta.portal.stack.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every mode from the choice to the recipient's receipt, a lock, an emergency, and what is called
 * back, through the browser. It is 29 January 2027 in Paris.
 */
@Tag("browser")
@Tag("desks")
@ExtendWith(LiveStack.class)
class TransmissionTest {
  private static final Path PICTURES = Path.of("target/pictures");
  private static final String HETRE = "00000000-0000-7000-8000-000000000102";

  private static Chromium chromium;

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
  void fromTheModeToTheReceipt(Stack stack) throws Exception {
    try (Connection owner = stack.database().connect(Database.OWNER, Database.NAME);
        Visitor hr = visitor(stack).signIn("hr.hetre");
        Visitor claire = visitor(stack).signIn("claire.martin");
        Visitor ines = visitor(stack).signIn("ines");
        Visitor nadia = visitor(stack).signIn("nadia.roche")) {
      choosesWithExamples(hr);
      transmitsUnderPseudonyms(hr, ines);
      takesTheFile(claire, hr);
      locks(hr, owner);
      passesInAnEmergency(hr, nadia, owner);
      publishesFigures(hr, owner);
      callsBack(hr, claire, ines);
    }
  }

  private void choosesWithExamples(Visitor hr) {
    hr.go("/hr/client/mode?service=E_LEARNING").sees("Benali").sees("Prévention Lumen").isSound();
    try (Visitor english = hr.inEnglish(chromium.browser())) {
      english.go("/hr/client/mode?service=E_LEARNING").isSound();
      shoot(english, "mode-en");
    }
    shoot(hr, "mode");
    hr.page().locator("input[value=SEMI_NOMINATIVE]").check();
    hr.press("choose").sees("Mode semi-nominatif choisi").isSound();
  }

  private void transmitsUnderPseudonyms(Visitor hr, Visitor ines) {
    hr.go("/hr/transfer/transmit?service=E_LEARNING").sees("tiré au sort à l’envoi").isSound();
    inEnglish(hr, "/hr/transfer/transmit?service=E_LEARNING", "transmit-en");
    shoot(hr, "transmit");
    hr.press("send").sees("personnes transmises").isSound();
    ines.go("/me/recipients").sees("sous un pseudonyme que seul votre employeur").isSound();
    inEnglish(ines, "/me/recipients", "recipients-en");
    shoot(ines, "recipients");
  }

  private void takesTheFile(Visitor claire, Visitor hr) throws Exception {
    claire.go("/operator/transfer").sees("Menuiserie Hêtre").sees("Sans engagement").isSound();
    assertEquals(0, claire.page().locator("[id$=take]").count());
    shoot(claire, "pickup-unsigned");
    claire.follow("Lire et signer l’engagement").sees("Ce qui en découle").isSound();
    claire.press("sign").sees("Dites que vous avez lu").isSound();
    claire.page().locator("input[value=READ]").check();
    claire.press("sign").sees("Écrivez votre nom").isSound();
    inEnglish(claire, "/operator/undertaking", "undertaking-en");
    shoot(claire, "undertaking");
    claire.page().locator("input[value=READ]").check();
    claire.fill("name", "Claire Martin").press("sign").sees("En vigueur jusqu’au").isSound();
    claire.go("/operator/transfer").isSound();
    inEnglish(claire, "/operator/transfer", "pickup-en");
    shoot(claire, "pickup");
    Download file =
        claire
            .page()
            .waitForDownload(
                () ->
                    claire
                        .page()
                        .locator("#waiting tr", with("Menuiserie Hêtre"))
                        .locator("[id$=take]")
                        .first()
                        .click());
    String text = Files.readString(file.path());
    assertTrue(text.startsWith("\uFEFFpseudonyme;fonction;site"), text);
    assertFalse(text.contains("Benali"), "a pseudonym's file holds no name");
    claire.go("/operator/transfer");
    hr.go("/hr/transfer").sees("reçue par le destinataire le vendredi 29 janvier 2027").isSound();
    inEnglish(hr, "/hr/transfer", "transfers-en");
    shoot(hr, "transfers");
  }

  private void locks(Visitor hr, Connection owner) throws Exception {
    String yann = person(owner, "00252");
    hr.go("/hr/staff/person?id=" + yann).isSound().follow("Verrouiller ou déverrouiller").isSound();
    hr.press("lock").sees("Choisissez un motif").isSound();
    hr.page().locator("input[value=ACCURACY]").check();
    hr.press("set:lock").sees("Les données sont verrouillées").isSound();
    inEnglish(hr, "/hr/restriction?person=" + yann, "lock-en");
    shoot(hr, "lock");
    assertEquals(404, hr.status("/hr/staff/person?id=" + yann), "only stored");
    String name =
        TestDatabase.ask(
                owner, "select last_name from portal.person where id = ?", UUID.fromString(yann))
            .get(0);
    hr.go("/hr/transfer/transmit?service=E_LEARNING").seesNot(name).isSound();
    hr.go("/hr/restriction?person=" + yann);
    hr.page().locator("[id^='lift:'][id$=':lift']").click();
    hr.sees("Dites quel jour").isSound();
    hr.fill("told", "2027-01-29");
    hr.page().locator("[id^='lift:'][id$=':lift']").click();
    hr.sees("Le verrou est levé").isSound();
    hr.go("/hr/transfer/transmit?service=E_LEARNING").sees(name).isSound();
  }

  private void passesInAnEmergency(Visitor hr, Visitor nadia, Connection owner) throws Exception {
    String jean = person(owner, "00107");
    hr.go("/hr/staff/person?id=" + jean)
        .follow("Accident")
        .sees("aucun mode n’est choisi")
        .isSound();
    hr.go("/hr/client/mode?service=ACCIDENT_DECLARATION");
    hr.page().locator("input[value=NOMINATIVE]").check();
    hr.press("choose").go("/hr/transfer/emergency?person=" + jean).isSound();
    hr.press("send").sees("Écrivez en quelques mots").isSound();
    hr.fill("known", "2027-01-29T07:30")
        .fill("reason", "Il est en arrêt maladie (arrêt de travail)")
        .press("send")
        .sees("Retirez ce qui touche à la santé")
        .isSound();
    inEnglish(hr, "/hr/transfer/emergency?person=" + jean, "emergency-form-en");
    shoot(hr, "emergency-form");
    hr.fill("known", "2027-01-29T07:30")
        .fill("reason", "Accident ce matin à l’atelier, la déclaration ne peut pas attendre.")
        .press("send")
        .sees("lundi 1er février 2027")
        .sees("dimanche 31 janvier 2027")
        .sees("Le portail ne déclare pas l’accident")
        .sees("vendredi 5 février 2027")
        .isSound();
    inEnglish(hr, "/hr/transfer/emergency?person=" + jean, "emergency-en");
    shoot(hr, "emergency");
    hr.go("/hr").sees("à informer après une urgence").isSound();
    shoot(hr, "home-duty");
    inEnglish(hr, "/hr", "home-duty-en");
    hr.go("/hr/transfer/duties").sees("Jean").isSound();
    nadia.go("/dpo").sees("1 devoir d’information reste ouvert").isSound();
    shoot(nadia, "dpo-duty");
    nadia
        .go("/dpo")
        .follow("Devoirs d’information")
        .sees("Menuiserie Hêtre")
        .seesNot("Jean Martin")
        .isSound();
    inEnglish(nadia, "/dpo/transfer", "dpo-duties-en");
  }

  private void publishesFigures(Visitor hr, Connection owner) throws Exception {
    TestDatabase.ask(
        owner,
        "update portal.person set quarantined_until = null, establishment = 'Atelier' where tenant_id = cast(? as uuid) and employee_number in ('00107', '00119', '00120', '00231', '00254')",
        HETRE);
    hr.go("/hr/client/mode?service=ACCIDENT_DECLARATION");
    hr.page().locator("input[value=ANONYMOUS]").check();
    hr.press("choose").go("/hr/transfer/transmit?service=ACCIDENT_DECLARATION").isSound();
    hr.sees("Atelier").press("go").sees("Totaux publiés : 5 personnes").isSound();
    hr.sees("Les totaux de ce mois sont publiés");
    assertEquals(0, hr.find("go").count());
    inEnglish(hr, "/hr/transfer/transmit?service=ACCIDENT_DECLARATION", "figures-en");
    shoot(hr, "figures");
  }

  private void callsBack(Visitor hr, Visitor claire, Visitor ines) {
    hr.go("/hr/transfer/recall").isSound().press("ask").sees("Choisissez un service").isSound();
    hr.page().locator("input[value=E_LEARNING]").check();
    hr.page().locator("input[value=PROGRAMME_END]").check();
    hr.press("ask").sees("est demandé").sees("jeudi 29 avril 2027").isSound();
    inEnglish(hr, "/hr/transfer/recall", "recall-en");
    shoot(hr, "recall");
    claire.go("/operator/transfer").sees("Le programme est fini").isSound();
    shoot(claire, "recall-operator");
    claire.page().locator("#called [id$=confirm]").first().click();
    claire.sees("C’est confirmé").isSound();
    hr.go("/hr/transfer/recall").sees("effacé le").isSound();
    ines.go("/me/recipients").sees("confirmé par le destinataire").isSound();
  }

  private static String person(Connection owner, String number) throws Exception {
    List<String> found =
        TestDatabase.ask(
            owner,
            "select id from portal.person where tenant_id = cast(? as uuid) and employee_number = ?",
            HETRE,
            number);
    return found.get(0);
  }

  private static Page.LocatorOptions with(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  private static void inEnglish(Visitor visitor, String path, String name) {
    try (Visitor english = visitor.inEnglish(chromium.browser())) {
      english.go(path).isSound();
      shoot(english, name);
    }
  }

  private static void shoot(Visitor visitor, String name) {
    visitor.picture(PICTURES.resolve("transfer-" + name + ".png"));
    visitor.page().setViewportSize(320, 800);
    visitor.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    visitor.picture(PICTURES.resolve("transfer-" + name + "-320.png"));
    visitor.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(null));
    visitor.page().setViewportSize(1280, 900);
  }

  private static Visitor visitor(Stack stack) {
    return new Visitor(chromium.browser(), stack, Visitor.french());
  }
}
