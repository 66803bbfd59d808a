package fr.acta.portal.stack.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fr.acta.portal.stack.Account;
import fr.acta.portal.stack.LiveStack;
import fr.acta.portal.stack.Stack;
import fr.acta.portal.stack.browser.Inbox.Filed;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What surrounds a decision at either desk, through the browser. It is Friday 29 January 2027 in
 * Paris, and Zoé asks.
 */
@Tag("browser")
@Tag("desks")
@ExtendWith(LiveStack.class)
class DesksTest {
  private static final Path PICTURES = Path.of("target/pictures");
  private static final LocalDate LATELY = LocalDate.of(2027, 1, 20);
  private static final LocalDate LONG_AGO = LocalDate.of(2027, 1, 5);
  private static final Map<String, String> GIVEN =
      Map.of("CONTACT_EMAIL", "zoe@maison.example", "CONTACT_PHONE", "+33655667788");

  private static Chromium chromium;
  private static Visitor dpo;
  private static Visitor hr;
  private static Inbox inbox;
  private static Stack stack;

  @BeforeAll
  static void open(Stack live) {
    stack = live;
    inbox = new Inbox(live);
    chromium = new Chromium();
    dpo = new Visitor(chromium.browser(), live, Visitor.french()).signIn(account("nadia.roche"));
    hr = new Visitor(chromium.browser(), live, Visitor.french()).signIn(account("hr.orme"));
  }

  @AfterAll
  static void close() {
    dpo.close();
    hr.close();
    chromium.close();
  }

  @Test
  void anErasureWaitsForIdentityAndForItsExecution() throws Exception {
    Filed erasure = inbox.fromHer("ERASURE", "DPO", LATELY, "Je quitte l’entreprise.", GIVEN);
    dpo.go(erasure.page()).sees("Je quitte l’entreprise.").sees("zoe@maison.example").isSound();
    dpo.press("take:take").isSound();

    unfold("identify").fill("identify:words", "Quel jour avez-vous changé de numéro ?");
    dpo.press("identify:send").sees("écrivez votre doute").isSound();
    dpo.fill("identify:doubt", "La demande vient d’un pays où elle n’est jamais allée.");
    dpo.press("identify:send").sees("délai suspendu depuis le vendredi 29 janvier 2027");
    dpo.sees("lundi 22 février 2027").sees("La demande vient d’un pays").isSound();
    dpo.picture(PICTURES.resolve("ticket-suspended.png"));
    dpo.go("/dpo?view=waiting").sees("délai suspendu depuis le vendredi 29 janvier").isSound();
    dpo.picture(PICTURES.resolve("queue-suspended.png"));
    look(erasure, "suspended");

    inbox.answer(erasure, "Le 4 mai.");
    dpo.go(erasure.page()).sees("réponse reçue, à vérifier").seesNot("délai suspendu depuis");
    dpo.choose("Accepter").press("review").sees("Établissez d’abord l’identité").isSound();
    dpo.go(erasure.page()).page().locator("input[value=KNOWN_FACTS]").check();
    dpo.press("confirm:send").sees("par des éléments qu’elle seule pouvait connaître").isSound();

    dpo.press("acceptAll").sees("À faire avant de répondre").isSound();
    dpo.page().locator("tr:has-text('téléphone') input[value=REFUSED]").check();
    dpo.press("review").sees("Choisissez le motif de chaque refus").isSound();
    dpo.page().locator("tr:has-text('téléphone') select").selectOption("LEGAL_OBLIGATION");
    dpo.page().locator("tr:has-text('téléphone') [id$=propose]").click();
    dpo.page().waitForLoadState();
    var reason = dpo.page().locator("tr:has-text('téléphone') [id$=reason]");
    assertTrue(reason.inputValue().startsWith("La loi nous oblige"), reason.inputValue());
    dpo.press("review").sees("il a encore des blancs").isSound();
    reason.fill("La loi nous oblige à garder ce numéro deux ans.");
    dpo.press("review").sees("ne peut pas encore partir").sees("art. 17").isSound();
    assertEquals(0, dpo.find("send").count(), "nothing is said to be done before it is");
    dpo.picture(PICTURES.resolve("answer-pending.png"));

    dpo.go(erasure.page()).picture(PICTURES.resolve("ticket-execute.png"));
    look(erasure, "execute");
    dpo.press("execute:send").sees("Notez ce qui a été fait");
    dpo.fill("execute:note", "Effacée de la base et chez l’hébergeur, N. Roche.");
    dpo.press("execute:send").sees("Effacée de la base").isSound();
    dpo.press("review").sees("CNIL").isSound().press("send").isSound();
    dpo.sees("terminée, acceptée en partie").sees("La loi nous oblige à garder ce numéro");
    dpo.picture(PICTURES.resolve("ticket-decided.png"));
    assertEquals("PARTLY", inbox.read("select outcome from portal.ticket where id = ?", erasure));
  }

  @Test
  void aLateQuestionMovesNothingUntilItIsConfirmed() throws Exception {
    Filed access = inbox.byPost("ACCESS", "CLIENT", LONG_AGO, "Je veux tout ce que vous avez.");
    hr.go(access.page()).sees("Léa Martin").sees("par courrier").sees("Mandat").isSound();
    hr.press("take:take").picture(PICTURES.resolve("ticket-post.png"));
    unfold(hr, "precision").fill("precision:words", "Quelle période ?").isSound();
    hr.sees("n’arrêtera pas le délai").press("precision:send");
    hr.sees("L’échéance ne bouge pas").seesNot("délai suspendu depuis").isSound();
    unfold(hr, "late").press("late:send").sees("Écrivez pourquoi");
    hr.fill("late:words", "Le dossier n’est arrivé du site qu’hier.");
    hr.press("late:send").sees("délai suspendu depuis le vendredi 29 janvier 2027").isSound();
  }

  @Test
  void sheIsKnownByAnotherWayAndTheClockGoesOn() throws Exception {
    Filed access = inbox.byPost("ACCESS", "CLIENT", LATELY, "Je veux tout ce que vous avez.");
    hr.go(access.page()).press("take:take");
    unfold(hr, "identify").page().locator("form[id=identify]").getByLabel("Mandat").check();
    hr.fill("identify:words", "Votre mandat, s’il vous plaît.");
    hr.press("identify:send").sees("délai suspendu depuis").isSound();
    for (String subject :
        new String[] {"Personne concernée", "Personne qui la représente", "Mandat"})
      confirm(access, subject);
    hr.seesNot("délai suspendu depuis").sees("à décider").isSound();
  }

  private void confirm(Filed access, String subject) {
    hr.go(access.page());
    unfold(hr, "confirm");
    hr.page().locator("form[id=confirm]").getByLabel(subject).check();
    hr.choose("par un rappel au numéro déjà connu").press("confirm:send").sees("établie");
  }

  @Test
  void silenceEndsNothingButReasonsAfterAReminderDo() throws Exception {
    Filed portability = inbox.byPost("PORTABILITY", "DPO", LATELY, "Mes données, en fichier.");
    dpo.go(portability.page()).press("take:take");
    unfold("identify").page().locator("form[id=identify]").getByLabel("Mandat").check();
    dpo.fill("identify:words", "Votre mandat, s’il vous plaît.").press("identify:send");
    assertEquals(0, dpo.find("giveUp:send").count(), "she was not asked again");
    dpo.press("again:send").sees("La question est rappelée").isSound();
    assertEquals(0, dpo.find("again:send").count(), "once a day");
    unfold("giveUp").press("giveUp:send").sees("Donnez vos raisons");
    dpo.fill("giveUp:reasons", "Sans mandat, nous ne pouvons rien remettre.");
    dpo.press("giveUp:send").sees("terminée, identité non établie").sees("Sans mandat").isSound();
    unfold("reopen").fill("reopen:why", "Elle envoie son mandat.").press("reopen:send");
    dpo.sees("à décider").sees("lundi 22 février 2027").isSound();
  }

  @Test
  void anExtensionIsGivenOnceAndTold() throws Exception {
    Filed access =
        inbox.fromHer("INFORMATION", "CLIENT", LATELY, "Qui a reçu mes données ?", Map.of());
    hr.go(access.page()).press("take:take");
    unfold(hr, "extend").sees("mardi 20 avril 2027").press("extend:send").sees("Donnez la raison");
    hr.fill("extend:reason", "Vingt ans d’archives sont à relire.").press("extend:send");
    hr.sees("mardi 20 avril 2027").sees("Vingt ans d’archives").seesNot("extend:send").isSound();
    hr.choose("Répondre").press("review").sees("Écrivez votre réponse");
    hr.fill("introduction", "Personne d’autre que nous.").press("review").press("send");
    hr.sees("terminée, acceptée").sees("Personne d’autre que nous.").isSound();
  }

  @Test
  void aNoteStaysWithTheDesk() throws Exception {
    Filed mine =
        inbox.fromHer("RECTIFICATION", "CLIENT", LATELY, null, Map.of("JOB_TITLE", "Vernisseuse"));
    hr.go(mine.page());
    hr.page().keyboard().press("n");
    assertEquals("note:text", hr.page().evaluate("document.activeElement.id"));
    hr.fill("note:text", "Appeler d’abord le chef d’atelier.");
    hr.press("note:send").sees("Appeler d’abord").isSound();
    try (Visitor zoe = new Visitor(chromium.browser(), stack, Visitor.french())) {
      zoe.signIn(account("zoe")).go("/me/request/view?id=" + mine.request());
      zoe.sees(mine.reference()).seesNot("Appeler d’abord");
    }
  }

  @Test
  void aTwinIsJoinedAndAnAnswerContested() throws Exception {
    Filed first = inbox.fromHer("OBJECTION", "DPO", LONG_AGO, "Je suis en arrêt.", GIVEN);
    Filed second = inbox.fromHer("OBJECTION", "DPO", LATELY, "Je vous ai déjà écrit.", GIVEN);
    dpo.go(first.page()).sees(second.reference()).isSound();
    assertEquals(0, dpo.find("join:send").count(), "the earlier one goes on");
    dpo.go(second.page()).isSound();
    assertEquals("Joindre à " + first.reference(), dpo.by("join:send").inputValue());
    dpo.picture(PICTURES.resolve("ticket-twins.png"));
    dpo.press("join:send").sees("jointe à une autre demande").sees(first.reference()).isSound();
    assertEquals(0, dpo.find("reopen:send").count(), "it goes on elsewhere");

    dpo.go(first.page()).press("take:take");
    for (var row : dpo.page().locator("#asked tbody tr").all()) {
      row.locator("input[value=REFUSED]").check();
      row.locator("select").selectOption("COMPELLING_GROUNDS");
      row.locator("[id$=reason]").fill("Un contentieux est en cours.");
    }
    dpo.press("review").press("send").sees("terminée, refusée");
    unfold("complaint").fill("complaint:day", "2027-02-10");
    dpo.press("complaint:send").sees("au plus tard aujourd’hui");
    dpo.fill("complaint:day", "2027-01-28").press("complaint:send");
    dpo.sees("La personne s’est adressée à la CNIL le jeudi 28 janvier 2027").isSound();
    unfold("reopen").press("reopen:send").sees("Dites pourquoi");
    dpo.fill("reopen:why", "Elle apporte le jugement.").press("reopen:send");
    dpo.sees("à décider").sees("Elle apporte le jugement.").sees("lundi 1er mars 2027").isSound();
  }

  private static Visitor unfold(String form) {
    return unfold(dpo, form);
  }

  /** Opens what is folded away; it may be open already. */
  private static Visitor unfold(Visitor desk, String form) {
    var details = desk.page().locator("details:has(form[id=" + form + "])");
    if (details.getAttribute("open") == null) details.locator("summary").click();
    return desk;
  }

  /** The same page in English, and a picture of it narrow and in the dark. */
  private static void look(Filed filed, String name) {
    try (Visitor english = dpo.inEnglish(chromium.browser())) {
      english.go(filed.page() + "&lang=en").isSound();
      english.page().setViewportSize(320, 700);
      english.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
      english.picture(PICTURES.resolve("ticket-" + name + "-narrow.png"));
    }
  }

  private static Account account(String username) {
    return stack.accounts().stream()
        .filter(a -> a.username().equals(username))
        .findFirst()
        .orElseThrow();
  }
}
