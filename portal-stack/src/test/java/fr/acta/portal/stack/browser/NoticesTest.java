package fr.acta.portal.stack.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import fr.acta.portal.stack.LiveStack;
import fr.acta.portal.stack.Stack;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The DPO keeps the register; HR writes a notice, is told what to mend, approves and changes it.
 */
@Tag("browser")
@Tag("desks")
@Order(Integer.MAX_VALUE - 1)
@ExtendWith(LiveStack.class)
class NoticesTest {
  private static final Path PICTURES = Path.of("target/pictures");

  private static Chromium chromium;

  private final long run = System.nanoTime() % 1_000_000;
  private int steps;

  @BeforeAll
  static void open() throws Exception {
    Files.createDirectories(PICTURES);
    chromium = new Chromium();
  }

  @AfterAll
  static void close() {
    chromium.close();
  }

  @Test
  void theDpoKeepsTheRegister(Stack stack) {
    String name = "Atelier " + run;
    try (Visitor dpo = new Visitor(chromium.browser(), stack, Visitor.french())) {
      dpo.signIn("nadia.roche").go("/dpo/recipients").sees("Nordlys Arkiv").sees("Dérogation");
      look(dpo, "recipients");
      dpo.follow("Inscrire un destinataire").press("save").sees("Donnez le nom");
      assertTrue(dpo.page().title().startsWith("Erreur"), dpo.page().title());
      look(dpo, "recipient-error");
      dpo.fill("name", name).fill("doesFr", "relit les modules").fill("doesEn", "proofreads");
      dpo.page().locator("input[name$='kind'][value=PROCESSOR]").check();
      dpo.page().locator("input[name$='services'][value=ACCOMPANIMENT]").check();
      dpo.by("country").selectOption("US");
      dpo.press("save").sees("hors de l’Espace économique européen").isSound();
      dpo.by("country").selectOption("NO");
      dpo.press("save").sees("écrivez les motifs").isSound();
      dpo.fill("derogation", "Seul à relire le norvégien.").press("save").sees("est enregistré");
      dpo.sees("pas d’engagement en vigueur").isSound();
      dpo.follow(name).fill("undertakingOn", "2027-01-02").fill("instructionsOn", "2027-01-03");
      dpo.press("save").sees("est enregistré").isSound();
      dpo.go("/dpo/recipients").sees("Engagement signé le samedi 2 janvier 2027").isSound();
      dpo.follow(name).page().locator("summary").click();
      dpo.isSound().press("end").sees(name + " ne reçoit plus rien").isSound();
      dpo.follow(name).sees("Sa fiche ne change plus").isSound();
      assertFalse(dpo.find("save").isVisible());
      try (Visitor english = dpo.inEnglish(chromium.browser())) {
        english.go("/dpo/recipients").isSound();
        english.follow("Nordlys Arkiv").isSound();
      }
    }
  }

  @Test
  void hrWritesIsToldWhatToMendApprovesAndChanges(Stack stack) throws Exception {
    try (Visitor hr = new Visitor(chromium.browser(), stack, Visitor.french());
        Visitor stranger = new Visitor(chromium.browser(), stack, Visitor.french())) {
      hr.signIn("hr.hetre").go("/hr/notice").follow("Comité social et économique").isSound();
      hr.fill("headcount", "beaucoup").press("save").sees("Écrivez un nombre entier").isSound();
      hr.fill("headcount", "120").press("save").sees("le comité doit être informé");
      look(hr, "council");

      hr.go("/hr/notice").page().locator("[id$='1:write']").click();
      hr.page().waitForLoadState();
      hr.sees("date d’information du CSE");
      assertTrue(hr.by("fr-RECIPIENTS").inputValue().contains("Vigie Déclarations"));
      String good = hr.by("fr-RETENTION").inputValue();
      hr.fill("fr-RETENTION", "Dix ans après votre départ.");
      hr.fill("fr-RECIPIENTS", "Vigie Déclarations et Google, aux États-Unis.");
      hr.press("save").sees("« Dix ans » n’est pas la durée fixée");
      hr.sees("« Google » n’est pas au registre")
          .sees("hors de l’Union européenne n’est pas permis");
      look(hr, "findings");
      hr.press("preview").sees("points sont à corriger");
      assertFalse(hr.find("publish").isVisible());
      look(hr, "blocked");

      hr.follow("Modifier le texte").fill("fr-RETENTION", good);
      hr.fill("fr-RECIPIENTS", "Vigie Déclarations prépare la déclaration.").press("preview");
      hr.sees("n’a rien trouvé à corriger").isSound();
      hr.fill("inForceOn", "2027-01-28").press("publish").sees("dans le passé").isSound();
      hr.fill("inForceOn", "2027-01-29").press("publish").sees("La notice est publiée");

      change(hr, "fr-DPO", "Chez votre employeur\u00a0: Hélène Garnier, rgpd@hetre.example.");
      hr.sees("Ce changement est de forme").isSound();
      hr.follow("Voir ce qui change").sees("changement de forme");
      look(hr, "difference");
      hr.page().goBack();
      hr.press("publish").sees("Les personnes déjà informées le restent");

      change(hr, "fr-RETENTION", good.replace("pendant la durée", "tant que dure"));
      hr.sees("Ce changement est important");
      hr.fill("inForceOn", "2027-02-15").press("publish").sees("elle entre en vigueur le lundi");
      hr.sees("en vigueur le lundi 15 février 2027").isSound();
      look(hr, "notices");
      try (Visitor english = hr.inEnglish(chromium.browser())) {
        english.go("/hr/notice").isSound().go("/hr/notice/council").isSound();
        english.go(last(hr, "difference")).isSound().picture(picture("difference-english"));
      }

      hr.page().locator("li:has-text('version 2') a").first().click();
      hr.page().waitForLoadState();
      String address = hr.page().locator("a[href^='/notice?of=']").getAttribute("href");
      Download poster = hr.page().waitForDownload(() -> hr.follow("Affiche pour le panneau"));
      poster.saveAs(PICTURES.resolve("poster.pdf"));
      try (var pdf = Loader.loadPDF(PICTURES.resolve("poster.pdf").toFile())) {
        assertEquals(1, pdf.getNumberOfPages());
        assertTrue(new PDFTextStripper().getText(pdf).contains("Menuiserie Hêtre"));
      }
      Download text = hr.page().waitForDownload(() -> hr.follow("Texte pour un courriel"));
      assertTrue(Files.readString(text.path()).contains(address));
      stranger.go(address).sees("Hélène Garnier").sees("Lire ici ne dit à personne");
      look(stranger, "posted");
      assertEquals(404, stranger.status("/notice?of=00000000-0000-0000-0000-000000000000"));
      assertEquals(404, stranger.status("/notice"));
    }
  }

  @Test
  void theDpoApprovesTheOperatorsOwnAndSaysSomethingAboutAClients(Stack stack) {
    try (Visitor dpo = new Visitor(chromium.browser(), stack, Visitor.french());
        Visitor hr = new Visitor(chromium.browser(), stack, Visitor.french())) {
      hr.signIn("hr.charme").go("/hr/notice").sees("décide de cet usage des données").isSound();
      look(hr, "operators-own");
      hr.page().locator("section:not(:has-text('décide de cet usage')) [id$='write']").click();
      hr.page().waitForLoadState();
      hr.press("preview").fill("question", "La durée est-elle assez claire\u00a0?").press("ask");
      hr.sees("peut maintenant lire ce brouillon").sees("avis attendu").isSound();

      dpo.signIn("nadia.roche").go("/dpo/information").sees("Avis demandés par des clients");
      look(dpo, "dpo-notices");
      dpo.follow("Imprimerie Charme").sees("La durée est-elle assez claire").isSound();
      assertFalse(dpo.find("publish").isVisible());
      dpo.press("give").sees("Écrivez votre avis").isSound();
      dpo.fill("words", "Oui\u00a0: trois mois après le programme.").press("give");
      dpo.sees("L’avis est donné").isSound();
      look(dpo, "opinion");
      hr.page().reload();
      hr.sees("trois mois après le programme").isSound();

      dpo.go("/dpo/information").page().locator("#own li:has-text('Charme') [id$='write']").click();
      dpo.page().waitForLoadState();
      dpo.sees("D’où elles viennent").isSound();
      dpo.press("preview").sees("Vous l’approuvez");
      look(dpo, "operator-notice");
      dpo.fill("inForceOn", "2027-02-15").press("publish").sees("elle entre en vigueur le lundi");
      dpo.isSound().page().locator("#own li:has-text('Charme') a").first().click();
      dpo.page().waitForLoadState();
      dpo.press("withdraw").sees("L’approbation est retirée").isSound();
      dpo.press("publish").sees("La notice est publiée").isSound();
      dpo.go("/dpo/information").page().locator("#own li:has-text('Charme') [id$='write']").click();
      dpo.page().waitForLoadState();
      dpo.fill("fr-DPO", "Nadia Roche, déléguée.").press("preview").follow("Voir ce qui change");
      dpo.sees("changement de forme").isSound();
      try (Visitor english = dpo.inEnglish(chromium.browser())) {
        english.go("/dpo/information").sees("The operator’s own notices").isSound();
      }
      hr.go("/hr/notice").sees("vous informez le personnel avec elle").isSound();
    }
  }

  private static void change(Visitor hr, String field, String text) {
    hr.go("/hr/notice").page().locator("[id$='1:write']").click();
    hr.page().waitForLoadState();
    hr.fill(field, text).press("preview");
  }

  private static String last(Visitor hr, String page) {
    return hr.page().locator("a[href*='/hr/notice/" + page + "']").first().getAttribute("href");
  }

  /** Closely: wide and narrow, light and dark, by keyboard; and a picture of it. */
  private void look(Visitor visitor, String name) {
    visitor.isSound().picture(picture(name));
    assertEquals(List.of(), visitor.look().keyboard().clothes().faults(), name);
    visitor.page().setViewportSize(320, 900);
    visitor.picture(picture(name + "-narrow")).page().setViewportSize(1280, 900);
  }

  private Path picture(String name) {
    return PICTURES.resolve("notices-%02d-%s.png".formatted(++steps, name));
  }
}
