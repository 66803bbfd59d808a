package fr.acta.portal.stack.browser;

import static fr.acta.portal.stack.TestDatabase.ask;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import fr.acta.portal.stack.Database;
import fr.acta.portal.stack.LiveStack;
import fr.acta.portal.stack.Stack;
import java.nio.file.Path;
import java.sql.Connection;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** HR attests who had a letter in hand, and takes it back; the DPO looks on. */
@Tag("browser")
@Tag("desks")
@ExtendWith(LiveStack.class)
class ProofsTest {
  private static final Path PICTURES = Path.of("target/pictures");
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
  void aLetterHandedOverIsAProofUntilItIsRevoked(Stack stack) throws Exception {
    String person = toInform(stack);
    try (Visitor hr = new Visitor(chromium.browser(), stack, Visitor.french());
        Visitor dpo = new Visitor(chromium.browser(), stack, Visitor.english())) {
      hr.signIn("hr.hetre").go("/hr/notice/campaign?service=E_LEARNING");
      hr.follow("Attester une information").press("attest:send").sees("Dites si les").isSound();
      // Other tests share these people: one is enough.
      hr.page().locator("input[value=ONLY]").check();
      hr.press("attest:send").sees("Cochez au moins").isSound();
      hr.page().getByLabel(number(stack, person)).check();
      hr.fill("attest:typed", "nobody of that name").press("attest:search");
      hr.sees("Une autre personne est cochée").isSound();
      hr.fill("attest:typed", "").press("attest:search");
      assertTrue(hr.page().getByLabel(number(stack, person)).isChecked());
      hr.press("attest:send").sees("Choisissez comment").isSound();
      hr.page().locator("input[value=MEETING]").check();
      hr.fill("attest:day", "2027-01-28")
          .press("attest:send")
          .sees("feuille de présence")
          .isSound();
      hr.page().locator("input[value=LETTER]").check();
      hr.picture(PICTURES.resolve("attest.png"));
      hr.press("attest:send").sees("informée").isSound();
      assertEquals("HAND", proof(stack, person));

      hr.go("/hr/notice/proofs?person=" + person).sees("valable").isSound();
      hr.page().locator("summary").first().click();
      hr.picture(PICTURES.resolve("proofs.png"));
      hr.page().locator("[id$=':revoke:send'], [id='revoke:send']").first().click();
      hr.page().waitForLoadState();
      hr.sees("Écrivez le motif").isSound();
      hr.page().locator("summary").first().click();
      hr.fill("reason", "Mauvaise liste.");
      hr.page().locator("[id$=':revoke:send'], [id='revoke:send']").first().click();
      hr.page().waitForLoadState();
      hr.sees("révoquée").sees("Mauvaise liste.").isSound();
      for (String paper : new String[] {"proof", "attendance"}) {
        APIResponse pdf =
            hr.page()
                .request()
                .get(stack.portal().url() + "/hr/notice/" + paper + ".pdf?service=E_LEARNING");
        assertEquals(200, pdf.status());
        assertTrue(new String(pdf.body(), 0, 5).startsWith("%PDF"), paper);
      }

      dpo.signIn("nadia.roche").go("/dpo/information").sees("Menuiserie Hêtre").isSound();
      dpo.picture(PICTURES.resolve("information.png"));
    }
  }

  private static String toInform(Stack stack) throws Exception {
    return one(
        stack,
        "select p.id from portal.person p join portal.client_organisation c using (tenant_id) where c.name = 'Menuiserie Hêtre' and p.quarantined_until is not null limit 1");
  }

  private static String number(Stack stack, String person) throws Exception {
    return one(stack, "select employee_number from portal.person where id = '" + person + "'");
  }

  private static String proof(Stack stack, String person) throws Exception {
    return one(
        stack,
        "select how from portal.proof_of_information where person_id = '"
            + person
            + "' and revoked_at is null");
  }

  private static String one(Stack stack, String sql) throws Exception {
    try (Connection owner = stack.database().connect(Database.OWNER, Database.NAME)) {
      return ask(owner, sql).get(0);
    }
  }
}
