package fr.acta.portal.stack.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import fr.acta.portal.stack.LiveStack;
import fr.acta.portal.stack.Stack;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The data map as the public, a person and the DPO read it. */
@Tag("browser")
@Tag("desks")
@ExtendWith(LiveStack.class)
class DataMapPageTest {
  private static final Path PICTURES = Path.of("target/pictures");

  private static Chromium chromium;

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
  void anybodyReadsWhatIsHeldAndTheDpoSeesItAsAPicture(Stack stack) {
    try (Visitor anybody = new Visitor(chromium.browser(), stack, Visitor.french());
        Visitor dpo = new Visitor(chromium.browser(), stack, Visitor.french())) {
      anybody.go("/").follow("Données gardées").sees("Salariés des clients");
      anybody.page().getByText("Fiche du personnel").first().click();
      anybody.sees("tant que la personne travaille").isSound();
      anybody.page().screenshot(picture("data-public"));

      dpo.signIn("nadia.roche").follow("Cartographie des données");
      assertTrue(dpo.page().locator(".map .band").count() > 20);
      assertEquals(17, dpo.page().locator(".map .node").count());
      dpo.page().getByText("Fiche du personnel").first().click();
      dpo.sees("À l’effacement").isSound();
      dpo.page().screenshot(picture("data-map"));
      try (Visitor english = dpo.inEnglish(chromium.browser())) {
        english.go("/dpo/datamap").sees("From the source to whoever sees it").isSound();
      }
    }
  }

  @Test
  void aPersonSeesEveryPlaceThatHoldsSomethingAboutHer(Stack stack) {
    try (Visitor zoe = new Visitor(chromium.browser(), stack, Visitor.french())) {
      zoe.signIn("zoe").go("/me/data").sees("Partout où quelque chose vous concerne");
      zoe.page().getByText("Preuves d’information").click();
      zoe.sees("informer les personnes et le prouver").isSound();
      zoe.page().screenshot(picture("data-mine"));
    }
  }

  private static Page.ScreenshotOptions picture(String name) {
    return new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true);
  }
}
