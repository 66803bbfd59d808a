package fr.acta.portal.stack.browser;

import static fr.acta.portal.stack.browser.Patience.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import fr.acta.portal.stack.CaughtMail;
import fr.acta.portal.stack.Database;
import fr.acta.portal.stack.LiveStack;
import fr.acta.portal.stack.Stack;
import fr.acta.portal.stack.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The product's main job, from a new client to an employee who is told, through the browser. It is
 * 29 January 2027 in Paris.
 */
@Tag("browser")
@Tag("journey")
@ExtendWith(LiveStack.class)
class JourneyTest {
  private static final String CLIENT = "Scierie du Frêne";
  private static final Path PICTURES = Path.of("target/pictures");
  private static final Path STAFF = Path.of("src/test/resources/staff/messy-windows-1252.csv");

  private static Chromium chromium;

  /** Accounts and addresses of this run alone. */
  private final long run = System.currentTimeMillis() % 1_000_000;

  private Stack stack;
  private int steps;

  @BeforeAll
  static void open() {
    chromium = new Chromium();
  }

  @AfterAll
  static void close() {
    chromium.close();
  }

  @Test
  void fromANewClientToAnEmployeeWhoIsTold(Stack live) throws Exception {
    stack = live;
    Files.createDirectories(PICTURES);
    try (Visitor operator = visitor();
        Visitor hr = visitor();
        Visitor jean = visitor();
        Visitor dpo = visitor()) {
      onboard(operator);
      hrJoins(hr, operator);
      importStaff(hr);
      isRefusedWithoutInformation(hr);
      String code = inform(hr);
      join(jean, code);
      transmitsForHimAlone(hr);
      ask(jean);
      decide(hr, dpo);
      isTold(jean);
      isOnRecord();
    }
  }

  private void onboard(Visitor operator) {
    operator.signIn("claire.martin").go("/operator/client/new").isSound();
    operator
        .fill("name", CLIENT)
        .fill("siren", "732 829 321")
        .fill("siret", "732 829 321 00074")
        .fill("street", "1 route du Lac")
        .fill("postcode", "39000")
        .fill("city", "Lons-le-Saunier")
        .fill("contactName", "Odile Perrin")
        .fill("contactEmail", "rgpd@frene.example");
    operator.page().locator("input[name$='role-E_LEARNING'][value=PROCESSOR]").check();
    operator.press("onboard").sees("SIREN").isSound();
    step("the operator is told that the SIREN is mistyped");
    operator
        .fill("siren", "732 829 320")
        .fill("siret", "732 829 320 00074")
        .press("onboard")
        .sees(CLIENT)
        .isSound();
    operator
        .fill("email", "rh" + run + "@frene.example")
        .press("invite")
        .sees("rh" + run + "@frene.example")
        .isSound();
    step("the operator onboards " + CLIENT + " and invites its first HR administrator");
  }

  private void hrJoins(Visitor hr, Visitor operator) {
    String address = "rh" + run + "@frene.example";
    String link = find(mailTo(address).text(), "/join\\?\\S*code=\\S+");
    hr.register(link, "odile" + run, "Odile", "Perrin", "un mot de passe assez long 42", address);
    hr.press("join");
    assertEquals("/hr", hr.path().replaceAll("[?#].*", ""));
    hr.isSound();
    operator.page().reload();
    operator.find("administrators").locator("text=" + address).waitFor();
    step("she makes her account, and her code opens the HR space; the operator sees who she is");
  }

  private void importStaff(Visitor hr) {
    hr.go("/hr/staff/import").isSound();
    hr.find("file").setInputFiles(STAFF);
    hr.press("read").isSound();
    hr.sees("N° sécu")
        .seesNot("2 99 99 99")
        .sees("31/02/2026")
        .picture(PICTURES.resolve("dry-run.png"));
    step(
        "the messy payroll file is read: what is new, what is rejected and how to mend it; the social security number is refused by name");
    hr.press("confirm");
    hr.page().waitForURL("**/hr/staff/progress**");
    hr.page().locator("text=Les informer").waitFor();
    hr.isSound();
    step("confirmed, applied, and everybody is in quarantine");
    hr.go("/hr/staff/import").find("file").setInputFiles(STAFF);
    hr.press("read");
    assertEquals(0, hr.find("confirm").count(), "the same file twice changes nothing");
    hr.press("abandon");
    step("the same file a second time changes nothing");
  }

  private void isRefusedWithoutInformation(Visitor hr) {
    hr.go("/hr/client/mode?service=E_LEARNING").isSound();
    hr.page().locator("input[value=NOMINATIVE]").check();
    hr.press("choose").go("/hr/transfer/transmit?service=E_LEARNING").isSound().press("send");
    assertTrue(hr.page().locator("#receipt.refused").isVisible());
    hr.sees("MARTIN").isSound().picture(PICTURES.resolve("refused.png"));
    step("HR chooses names for e-learning and is refused: nobody was informed");
  }

  private String inform(Visitor hr) throws Exception {
    hr.go("/hr/notice").isSound().page().locator("[id$=write]").first().click();
    hr.page().waitForLoadState();
    hr.isSound().press("preview").isSound().press("publish").isSound();
    hr.go("/hr/notice/campaign?service=E_LEARNING").isSound();
    hr.press("start").isSound();
    assertTrue(mailTo("j.martin@frene.example").text().contains("/join?code="));
    Download slips = hr.page().waitForDownload(() -> hr.by("print").click());
    slips.saveAs(PICTURES.resolve("slips.pdf"));
    step(
        "HR publishes the notice, invites by e-mail and prints slips for those without an address of their own");
    try (var pdf = Loader.loadPDF(PICTURES.resolve("slips.pdf").toFile())) {
      String slip = new PDFTextStripper().getText(pdf);
      return find(
          slip.substring(slip.indexOf("Jean MARTIN")), "[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}");
    }
  }

  private void join(Visitor jean, String code) {
    jean.register("/join", "jean" + run, "Jean", "Martin", "encore un mot de passe 43", "");
    jean.isSound().fill("code", code).fill("number", "00107").press("join").isSound();
    assertTrue(jean.path().startsWith("/join"), "another man's number opens nothing");
    jean.fill("code", code).fill("number", "00231").press("join").isSound();
    jean.press("give").sees("adresse").isSound();
    assertEquals("/me/welcome", jean.path(), "neither address nor number is nothing to give");
    jean.fill("email", "jean@maison.example").fill("phone", "06 55 66 77 88").press("give");
    step("Jean joins with his slip and his number; his namesake's number was refused");
    jean.go("/me/notices").isSound().page().locator("main a.button").first().click();
    jean.page().waitForLoadState();
    jean.press("read").sees("CNIL").isSound();
    step("he reads the notice: that is the proof");
  }

  private void transmitsForHimAlone(Visitor hr) {
    hr.go("/hr/transfer/transmit?service=E_LEARNING").press("send");
    assertTrue(hr.page().locator("#receipt.passed").isVisible());
    hr.sees("1 ").isSound();
    step("the transmission passes for him and for nobody else");
  }

  private void ask(Visitor jean) {
    jean.go("/me")
        .isSound()
        .picture(PICTURES.resolve("me.png"))
        .go("/me/data")
        .sees("Menuisier")
        .isSound();
    jean.go("/me/recipients").isSound();
    jean.go("/me/request/choose").isSound();
    jean.page().locator("input[value=JOB_TITLE]").check();
    jean.page().locator("input[value=CONTACT_PHONE]").check();
    jean.press("next")
        .isSound()
        .fill("wanted-JOB_TITLE", "Chef d’équipe")
        .fill("wanted-CONTACT_PHONE", "06 55")
        .press("next");
    jean.isSound().fill("wanted-CONTACT_PHONE", "06 55 66 77 99").press("later");
    jean.go("/me/request/details");
    assertEquals("Chef d’équipe", jean.by("wanted-JOB_TITLE").inputValue(), "the draft is kept");
    jean.press("next").sees("Chef d’équipe").isSound().press("send");
    jean.sees("lundi 1er mars 2027").isSound().picture(PICTURES.resolve("receipt.png"));
    CaughtMail receipt = mailTo("jean@maison.example");
    assertFalse(
        (receipt.subject() + receipt.text()).contains("Chef d"), "a mail holds no personal data");
    step("he asks for two corrections and gets a receipt: answer by Monday 1 March 2027, and why");
  }

  private void decide(Visitor hr, Visitor dpo) {
    hr.go("/hr/ticket/queue").sees("Jean").isSound().page().locator("a.open").first().click();
    hr.page().waitForLoadState();
    hr.seesNot("06 55 66 77 99").isSound().press("take:take").isSound();
    hr.page().locator("input[value=REFUSED]").check();
    hr.page()
        .locator("[id$=reason]")
        .first()
        .fill("Le contrat de travail indique la fonction de menuisier.");
    hr.press("review").sees("Choisissez le motif").isSound();
    hr.page().locator("[id$=ground]").first().selectOption("ACCURATE");
    hr.press("review")
        .sees("CNIL")
        .isSound()
        .press("send")
        .sees("La réponse est envoyée")
        .isSound();
    step("HR decides its part only: it refuses the job title, with reasons");

    dpo.signIn("nadia.roche").go("/dpo").isSound().picture(PICTURES.resolve("queue.png"));
    // Other tests may have filled more than a page.
    dpo.fill("client", CLIENT).pushButton("Rechercher").sees(CLIENT).isSound();
    dpo.page()
        .locator("tr", new com.microsoft.playwright.Page.LocatorOptions().setHasText(CLIENT))
        .locator("a.open")
        .last()
        .click();
    dpo.page().waitForLoadState();
    dpo.press("take:take").isSound();
    dpo.page().locator("[id$=question]").fill("Faut-il garder aussi l’ancien numéro ?");
    dpo.page().locator("[id='ask:send']").click();
    dpo.page().waitForLoadState();
    dpo.isSound().picture(PICTURES.resolve("ticket.png"));
    step("the DPO takes the other part and asks a question");
    try (Visitor again = visitor()) {
      again
          .signIn("jean" + run, "encore un mot de passe 43")
          .go("/me")
          .follow("Répondre")
          .isSound();
      again.press("send").sees("Écrivez").isSound();
      assertTrue(again.page().title().startsWith("Erreur"), "an empty reply is no answer");
      again.fill("text", "Non, le nouveau le remplace.").press("send").isSound();
    }
    dpo.page().reload();
    dpo.sees("le nouveau le remplace");
    dpo.page().locator("input[value=ACCEPTED]").check();
    dpo.press("review").isSound().press("send").isSound();
    step("he answers; the DPO accepts, and the number changes in the same transaction");
  }

  private void isTold(Visitor jean) {
    jean.go("/me/requests")
        .isSound()
        .page()
        .locator("main a[href*='/me/request/view']")
        .first()
        .click();
    jean.page().waitForLoadState();
    jean.sees("Terminée").sees("CNIL").isSound();
    jean.go("/me/data").sees("06 55 66 77 99").sees("Menuisier");
    // Receipt, question, and the answer of either desk.
    await("four mails to Jean", () -> mailsTo("jean@maison.example").size() == 4);
    step("he is told by mail and in the portal: one part corrected, one refused with his remedies");
  }

  private void isOnRecord() throws Exception {
    try (Connection owner = stack.database().connect(Database.OWNER, Database.NAME)) {
      List<String> acts =
          TestDatabase.ask(
              owner,
              "select distinct act from portal.evidence_entry e join portal.client_organisation c using (tenant_id) where c.name = ?",
              CLIENT);
      assertTrue(
          acts.containsAll(
              List.of(
                  "CLIENT_ONBOARDED",
                  "HR_INVITED",
                  "ACCOUNT_JOINED",
                  "STAFF_FILE_READ",
                  "STAFF_IMPORT_CONFIRMED",
                  "STAFF_IMPORT_APPLIED",
                  "MODE_CHOSEN",
                  "TRANSMISSION_REFUSED",
                  "NOTICE_PUBLISHED",
                  "CAMPAIGN_STARTED",
                  "PERSON_INVITED",
                  "PERSON_INFORMED",
                  "TRANSMITTED",
                  "CONTACT_GIVEN",
                  "REQUEST_FILED",
                  "TICKET_TAKEN",
                  "QUESTION_ASKED",
                  "QUESTION_ANSWERED",
                  "TICKET_DECIDED",
                  "VALUE_CORRECTED")),
          acts.toString());
    }
    step("every act is on the evidence record");
  }

  private Visitor visitor() {
    return new Visitor(chromium.browser(), stack, Visitor.french());
  }

  /** The newest; the outbox delivers within seconds. */
  private CaughtMail mailTo(String address) {
    await("a mail for " + address, () -> !mailsTo(address).isEmpty());
    List<CaughtMail> found = mailsTo(address);
    return found.get(found.size() - 1);
  }

  private List<CaughtMail> mailsTo(String address) {
    return stack.mail().mails().stream().filter(m -> m.to().contains(address)).toList();
  }

  private static String find(String text, String pattern) {
    Matcher found = Pattern.compile(pattern).matcher(text);
    assertTrue(found.find(), pattern + " in " + text);
    return found.group();
  }

  private void step(String what) {
    System.out.printf("  %2d  %s%n", ++steps, what);
  }
}
