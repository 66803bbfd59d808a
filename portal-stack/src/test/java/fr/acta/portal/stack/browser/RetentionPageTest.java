package fr.acta.portal.stack.browser;

import static fr.acta.portal.stack.browser.Patience.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import fr.acta.portal.stack.Database;
import fr.acta.portal.stack.LiveStack;
import fr.acta.portal.stack.Stack;
import fr.acta.portal.stack.TestDatabase;
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

/** The DPO holds one old dossier, lets the others go, and reads what went; Zoé reads her days. */
@Tag("browser")
@Tag("desks")
@ExtendWith(LiveStack.class)
class RetentionPageTest {
  private static final Path PICTURES = Path.of("target/pictures/retention");
  private static final int DOSSIERS = 7;

  private static Chromium chromium;
  private static Stack stack;

  @BeforeAll
  static void open(Stack live) throws Exception {
    stack = live;
    chromium = new Chromium();
    Files.createDirectories(PICTURES);
  }

  @AfterAll
  static void close() {
    chromium.close();
  }

  @Test
  void oldDossiersArePreviewedHeldLetGoAndReported() throws Exception {
    for (int i = 1; i <= DOSSIERS; i++) dossier("V-2021-" + i);
    try (Visitor dpo = new Visitor(chromium.browser(), stack, Visitor.french())) {
      dpo.signIn("nadia.roche").follow("Conservation").sees("Dossiers de preuve").isSound();
      dpo.picture(PICTURES.resolve("rules.png"));
      dpo.follow("Gels juridiques").sees("Rien n’est gelé").isSound();
      dpo.press("set").sees("Donnez la référence").isSound();
      dpo.fill("reference", "V-2021-7").fill("reason", "Litige devant le conseil de prud’hommes");
      dpo.fill("until", "2030-01-01").press("set").sees("deux ans au plus").isSound();
      dpo.fill("until", "2027-12-31").press("set").sees("Le gel est posé").isSound();
      dpo.picture(PICTURES.resolve("holds.png"));

      dpo.go("/dpo/retention/rule?code=DOSSIER").sees("6 demandes à anonymiser");
      dpo.sees("une ligne gelée").page().locator("summary").first().click();
      dpo.isSound().picture(PICTURES.resolve("preview.png"));
      dpo.page().setViewportSize(320, 900);
      dpo.picture(PICTURES.resolve("preview-320.png")).page().setViewportSize(1280, 900);
      dpo.press("confirm:send").sees("ce qui part ne revient pas").isSound();
      dpo.page().getByLabel("J’ai lu ce qui partirait").check();
      dpo.press("confirm:send").sees("La purge est lancée").isSound();
      await("the purge", () -> left() == 1);
      await("its report", () -> dpo.go("/dpo/retention").text().contains("terminée"));
      dpo.isSound().picture(PICTURES.resolve("done.png"));
      dpo.page()
          .locator("#runs a", new Page.LocatorOptions().setHasText("Dossiers de preuve"))
          .first()
          .click();
      dpo.sees("Empreinte du compte rendu").isSound().picture(PICTURES.resolve("report.png"));
      try (Visitor english = dpo.inEnglish(chromium.browser())) {
        english
            .go("/dpo/retention")
            .sees("What is left of old dossiers")
            .sees("March 2021")
            .isSound();
        english.picture(PICTURES.resolve("done-en.png"));
        english.page().setViewportSize(320, 900);
        english.picture(PICTURES.resolve("done-en-320.png"));
      }
      dpo.go("/dpo/retention/holds").press("lift").sees("Le gel est levé").isSound();
      dpo.go("/dpo/retention/rule?code=JOURNAL")
          .press("switch:send")
          .sees("attend désormais")
          .isSound();
      dpo.press("switch:send").sees("chaque jour").isSound();
    }
    assertEquals(
        List.of("2021-03-01 ACCESS ACCEPTED 6"),
        ask(
            "select month || ' ' || kind || ' ' || outcome || ' ' || tickets from portal.dossier_count"));
  }

  @Test
  void aPersonReadsTheDays() {
    try (Visitor zoe = new Visitor(chromium.browser(), stack, Visitor.french())) {
      zoe.signIn("zoe").go("/me/data");
      zoe.page().getByText("Fiche du personnel").first().click();
      zoe.sees("Date d’effacement").sees("trois mois après la fin de votre contrat").isSound();
      zoe.picture(PICTURES.resolve("mine.png"));
    }
  }

  private static void dossier(String reference) throws SQLException {
    UUID request = UUID.randomUUID();
    ask(
        "insert into portal.rights_request (tenant_id, id, reference, kind, received_at, language, version, channel, answer_by, words, recorded_at)"
            + " values (?, ?, ?, 'ACCESS', '2021-02-08 10:00+01', 'fr', 0, 'POST', 'POST', 'Mes données', '2021-02-08 10:00+01')",
        Inbox.ORME,
        request,
        reference);
    ask(
        "insert into portal.ticket (tenant_id, id, request_id, desk, kind, reference, person_name, language, items, state, received_at, legal_end, outcome, answer, closed_at, version, identified, internal_target)"
            + " values (?, gen_random_uuid(), ?, 'DPO', 'ACCESS', ?, 'Ancien Salarié', 'fr', '', 'CLOSED', '2021-02-08 10:00+01', '2021-03-08', 'ACCEPTED', 'Voici', '2021-03-04 12:00+01', 0, true, '2021-03-08')",
        Inbox.ORME,
        request,
        reference);
  }

  private static int left() {
    try {
      return Integer.parseInt(
          ask("select count(*) from portal.rights_request where reference like 'V-2021-%'").get(0));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> ask(String sql, Object... values) throws SQLException {
    try (Connection owner = stack.database().connect(Database.OWNER, Database.NAME)) {
      return TestDatabase.ask(owner, sql, values);
    }
  }
}
