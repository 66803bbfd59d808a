package fr.acta.portal.stack.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import fr.acta.portal.stack.LiveStack;
import fr.acta.portal.stack.Stack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody without an account asks by when she must have an answer; today is 29 January 2027. */
@Tag("browser")
@Tag("pages")
@ExtendWith(LiveStack.class)
class DeadlinePageTest {
  private static Chromium chromium;

  @BeforeAll
  static void open() {
    chromium = new Chromium();
  }

  @AfterAll
  static void close() {
    chromium.close();
  }

  @Test
  void aDateGetsItsAnswerAndTheReasons(Stack stack) {
    try (Visitor she = new Visitor(chromium.browser(), stack, Visitor.french())) {
      she.go("/").follow("Quand dois-je avoir une réponse").isSound();
      she.fill("on", "2027-01-06").pushButton("Voir la date");
      she.sees("Réponse due au plus tard le lundi 8 février 2027")
          .sees("dans 10 jours")
          .sees("Pour une demande reçue le mercredi 6 janvier 2027.")
          .sees("23 jours passés sur 33")
          .sees("Le samedi 6 février 2027 tombe un week-end")
          .sees("jusqu’au mardi 6 avril 2027")
          .sees("soit le samedi 6 mars 2027")
          .isSound();
      assertEquals("2027-01-06", she.by("on").inputValue());
      she.go("/deadline?on=2026-12-01").sees("en retard de 25 jours").isSound();
    }
  }

  @Test
  void aDateThatCannotBeReadIsNamedKeptAndMended(Stack stack) {
    try (Visitor she = new Visitor(chromium.browser(), stack, Visitor.french())) {
      she.go("/deadline?on=31/02/2027").isSound();
      she.sees("« 31/02/2027 » n’est pas une date de réception possible");
      assertTrue(she.page().title().startsWith("Erreur"), she.page().title());
      assertEquals("31/02/2027", she.by("on").inputValue());
      assertEquals(1, she.page().locator(".errors a[href='#on']").count());
      she.fill("on", "28/02/2027").pushButton("Voir la date");
      she.sees("Réponse due au plus tard le mardi 30 mars 2027");
      she.go("/deadline?on=")
          .sees("Indiquez le jour, le mois et l’année où votre demande est arrivée");
      she.go("/deadline?on=%3Cb%3E").sees("« <b> »").isSound();
    }
  }

  @Test
  void itHoldsNarrowInTheDarkAndInEnglish(Stack stack) {
    Browser.NewContextOptions narrow =
        new Browser.NewContextOptions()
            .setLocale("en-GB")
            .setViewportSize(320, 700)
            .setColorScheme(ColorScheme.DARK);
    try (Visitor she = new Visitor(chromium.browser(), stack, narrow)) {
      she.go("/deadline?on=2027-01-06").sees("Answer due by Monday 8 February 2027").isSound();
      she.go("/deadline?on=yesterday").sees("“yesterday” is not a possible date").isSound();
    }
  }
}
