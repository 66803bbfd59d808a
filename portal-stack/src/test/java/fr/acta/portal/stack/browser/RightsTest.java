package fr.acta.portal.stack.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.acta.portal.stack.Account;
import fr.acta.portal.stack.Database;
import fr.acta.portal.stack.LiveStack;
import fr.acta.portal.stack.Stack;
import fr.acta.portal.stack.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Each right as an employee exercises it in /me, and what becomes of it in her file. */
@Tag("browser")
@Tag("rights")
@ExtendWith(LiveStack.class)
class RightsTest {
  private static final Path PICTURES = Path.of("target/pictures/rights");
  private static final String HERS = "06 44 33 22 11";

  private static Chromium chromium;

  private Stack stack;

  @BeforeAll
  static void open() throws Exception {
    chromium = new Chromium();
    Files.createDirectories(PICTURES);
  }

  @AfterAll
  static void close() {
    chromium.close();
  }

  @BeforeEach
  void live(Stack live) {
    stack = live;
  }

  @Test
  void whoeverHoldsDataAnswersForIt() throws Exception {
    try (Visitor ines = visitor("ines");
        Visitor hr = visitor("hr.hetre")) {
      choose(ines, "ACCESS").isSound().press("next").isSound();
      ines.press("next").sees("Menuiserie Hêtre").sees("Prévention Lumen").isSound();
      String access = send(ines, "Envoyer ma demande d’accès");
      assertEquals(List.of("CLIENT", "DPO"), desks(access));
      assertEquals(List.of("13"), ask("select count(*) from portal.asked_item i " + OF, access));
      ines.go("/me/request/new").sees("Déjà demandé").sees(access).isSound();

      choose(ines, "ERASURE").press("next").sees("Cochez au moins une information").isSound();
      tick(ines, "JOB_TITLE", "CONTACT_PHONE").press("next").isSound();
      ines.sees("liront tous deux").fill("text", "Je change de métier.").press("next");
      ines.sees("Je change de métier.").isSound().picture(PICTURES.resolve("check.png"));
      String erasure = send(ines, "Envoyer ma demande d’effacement");
      assertEquals(List.of("CLIENT", "DPO"), desks(erasure));
      assertEquals(
          List.of("CONTACT_PHONE", "JOB_TITLE"),
          ask("select i.item from portal.asked_item i " + OF + " order by 1", erasure));
      hr.go("/hr/ticket/view?id=" + ticket(erasure, "CLIENT")).sees("Je change de métier.");
      hr.seesNot(HERS);

      choose(ines, "RESTRICTION");
      tick(ines, "WORK_EMAIL").press("next").press("next").sees("Choisissez le cas").isSound();
      ines.page().locator("input[type=radio]").first().check();
      ines.press("next");
      String restriction = send(ines, "Envoyer ma demande de limitation");
      assertEquals(List.of("CLIENT"), desks(restriction));
      assertTrue(words(restriction).startsWith("Ces informations sont fausses"));

      choose(ines, "OBJECTION");
      tick(ines, "CONTACT_EMAIL").press("next").press("next").sees("Écrivez en quelques mots");
      ines.isSound().fill("text", "Ma boîte est partagée.").press("next");
      assertEquals(List.of("DPO"), desks(send(ines, "Envoyer mon opposition")));

      choose(ines, "PORTABILITY").sees(HERS).isSound().press("next").press("next");
      assertEquals(List.of("DPO"), desks(send(ines, "Envoyer ma demande de portabilité")));

      choose(ines, "CONSENT").press("next").isSound().press("next");
      assertEquals(List.of("CLIENT", "DPO"), desks(send(ines, "Retirer mon accord")));

      choose(ines, "INFORMATION").page().locator("input[value=OPERATOR]").uncheck();
      ines.press("next").press("next").sees("Écrivez ce que vous voulez savoir").isSound();
      ines.fill("text", "Qui voit mon téléphone ?").press("next");
      assertEquals(List.of("CLIENT"), desks(send(ines, "Envoyer ma demande d’explications")));
      ines.go("/me/requests").isSound();
      ines.go("/me").sees("Vos données sont verrouillées").sees(restriction).isSound();
      ines.picture(PICTURES.resolve("me.png"));
      hr.go("/hr/ticket/view?id=" + ticket(restriction, "CLIENT"))
          .sees("verrouillé pendant l’examen")
          .isSound()
          .picture(PICTURES.resolve("lock.png"));
      open(hr, "qualify").page().locator("input[value=CLAIMS]").check();
      hr.press("qualify:send").sees("Le cas est enregistré").isSound();
      // Locked, she would be missed by the tests that transmit.
      ask("delete from portal.restriction where ground in ('CLAIMS', 'PENDING') returning id");
    }
  }

  @Test
  void whatIsNobodysDataIsTheDposAlone() throws Exception {
    try (Visitor marc = visitor("marc");
        Visitor hr = visitor("hr.hetre")) {
      choose(marc, "CAMPAIGN").press("next").isSound();
      marc.fill("address", "marc@maison.example").fill("text", "Envoi de mai").press("next");
      String campaign = send(marc, "Envoyer ma demande d’oubli");
      assertEquals("marc@maison.example\n\nEnvoi de mai", words(campaign));

      choose(marc, "DIRECTIVES").isSound().fill("text", "Tout effacer.").press("next");
      String directives = send(marc, "Envoyer mes directives");

      choose(marc, "QUESTION").press("next").sees("Écrivez votre question").isSound();
      marc.fill("text", "Où sont mes données ?").press("next").isSound();
      String question = send(marc, "Envoyer ma question");
      hr.go("/hr/ticket/queue");
      for (String reference : List.of(campaign, directives, question)) {
        assertEquals(List.of("DPO"), desks(reference));
        hr.seesNot(reference);
      }
    }
  }

  @Test
  void prospectingEndsAtOnceAndOnlyOnce() throws Exception {
    try (Visitor marc = visitor("marc")) {
      choose(marc, "PROSPECTING").sees("sans raison").isSound();
      String reference = send(marc, "Ne plus recevoir de prospection");
      marc.sees("C’est fait").sees("liste d’opposition").sees("appliqué").isSound();
      marc.picture(PICTURES.resolve("prospecting.png"));
      assertEquals(
          List.of("CLOSED ACCEPTED"),
          ask("select state || ' ' || outcome from portal.ticket where reference = ?", reference));
      marc.page().goBack();
      assertTrue(marc.path().startsWith("/me/request/new"), "nothing is left to send again");
    }
  }

  @Test
  void whatIsBegunIsKeptUntilSheDropsIt() {
    try (Visitor lucie = visitor("lucie")) {
      choose(lucie, "PORTABILITY").sees("Vous n’avez rien donné").isSound();
      choose(lucie, "QUESTION").fill("text", "Pas fini").press("later").isSound();
      lucie.sees("Question au délégué").follow("Reprendre ma demande");
      lucie.sees("Pas fini").follow("Modifier");
      assertEquals("Pas fini", lucie.by("text").inputValue());
      lucie.go("/me/requests").isSound().follow("La supprimer").isSound().press("discard");
      lucie.sees("supprimée").seesNot("Pas fini").go("/me/request/tell?right=QUESTION");
      assertEquals("/me/request/new?right=QUESTION", lucie.path());
    }
  }

  @Test
  void sheTakesItBack() throws Exception {
    try (Visitor karim = visitor("karim")) {
      choose(karim, "QUESTION").fill("text", "Une question").press("next");
      String reference = send(karim, "Envoyer ma question");
      karim.follow("Retirer ma demande").isSound().press("withdraw");
      karim.sees("Retirée par vous").sees("Vous avez retiré votre demande").isSound();
      assertEquals(
          List.of("CLOSED WITHDRAWN"),
          ask("select state || ' ' || outcome from portal.ticket where reference = ?", reference));
    }
  }

  @Test
  void herAnswerAboutWhoSheIsLetsTheClockGoOn() throws Exception {
    try (Visitor karim = visitor("karim");
        Visitor dpo = visitor("nadia.roche")) {
      choose(karim, "DIRECTIVES").fill("text", "Tout effacer.").press("next");
      String reference = send(karim, "Envoyer mes directives");
      String file = karim.path();
      dpo.go(
          "/dpo/ticket/view?tenant="
              + ask("select tenant_id from portal.ticket where reference = ?", reference).get(0)
              + "&id="
              + ticket(reference, "DPO"));
      dpo.press("take:take");
      open(dpo, "extend")
          .fill("extend:reason", "Plusieurs services à interroger.")
          .press("extend:send");
      open(dpo, "identify").fill("identify:doubt", "Deux comptes portent ce nom.");
      dpo.fill("identify:words", "Quel est votre numéro de salarié ?").press("identify:send");

      karim.go("/me").sees("Une question attend").isSound().go(file);
      karim.sees("Question sur votre identité").sees("Le délai est arrêté").sees("prolongé");
      karim.isSound().picture(PICTURES.resolve("suspended.png"));
      karim.follow("Répondre").isSound().fill("text", "00085").press("send").isSound();
      karim.seesNot("Le délai est arrêté");
      assertEquals(
          List.of("GIVEN"), ask("select i.state from portal.identity_check i " + OF, reference));
      assertEquals(
          List.of("t"),
          ask("select i.answered_on is not null from portal.suspension i " + OF, reference));
    }
  }

  private static final String OF =
      "join portal.ticket t on t.tenant_id = i.tenant_id and t.id = i.ticket_id where t.reference = ?";

  /** From the list of rights to the first page of one. */
  private static Visitor choose(Visitor visitor, String right) {
    visitor.go("/me/request/new").by("right-" + right).check();
    return visitor.press("next");
  }

  private static Visitor tick(Visitor visitor, String... items) {
    for (String item : items) visitor.page().locator("input[value=" + item + "]").check();
    return visitor;
  }

  /** Sends, and gives back the reference of the receipt. */
  private static String send(Visitor visitor, String button) {
    assertEquals(button, visitor.by("send").inputValue());
    visitor.press("send").isSound();
    assertTrue(visitor.path().startsWith("/me/request/view?id="), visitor.path());
    return visitor.page().locator("h1").innerText().replace("Demande ", "");
  }

  private static Visitor open(Visitor desk, String form) {
    desk.page().locator("details:has([id='" + form + "']) > summary").first().click();
    return desk;
  }

  private List<String> desks(String reference) throws Exception {
    return ask("select desk from portal.ticket where reference = ? order by 1", reference);
  }

  private String ticket(String reference, String desk) throws Exception {
    String sql = "select id from portal.ticket where reference = ? and desk = ?";
    return ask(sql, reference, desk).get(0);
  }

  private String words(String reference) throws Exception {
    return ask("select words from portal.rights_request where reference = ?", reference).get(0);
  }

  private List<String> ask(String sql, Object... values) throws Exception {
    try (Connection owner = stack.database().connect(Database.OWNER, Database.NAME)) {
      return TestDatabase.ask(owner, sql, values);
    }
  }

  private Visitor visitor(String username) {
    Account account =
        stack.accounts().stream()
            .filter(a -> a.username().equals(username))
            .findFirst()
            .orElseThrow();
    return new Visitor(chromium.browser(), stack, Visitor.french()).signIn(account);
  }
}
