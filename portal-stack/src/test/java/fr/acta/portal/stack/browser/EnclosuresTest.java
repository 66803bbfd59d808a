package fr.acta.portal.stack.browser;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.options.FilePayload;
import fr.acta.portal.stack.Database;
import fr.acta.portal.stack.LiveStack;
import fr.acta.portal.stack.Stack;
import fr.acta.portal.stack.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Files on their way between an employee, a desk and back, byte for byte. */
@Tag("browser")
@Tag("rights")
@ExtendWith(LiveStack.class)
class EnclosuresTest {
  private static final Path PICTURES = Path.of("target/pictures");
  private static final FilePayload ASKED = pdf("précisions.pdf", 500);
  private static final FilePayload REPLY = pdf("pièce jointe & annexe.pdf", 1_500_000);
  private static final FilePayload NOTE = text("note.txt", "Celle de mars, pas celle de mai.");
  private static final FilePayload CARD = pdf("carte.pdf", 900);
  private static final FilePayload TABLE =
      text("données.csv", "directive;lieu\ntout effacer;A12\n");
  private static final FilePayload WRONG = text("dossier de Karim.txt", "Rien à faire ici.");
  private static final FilePayload PROGRAM = text("photo.png", "MZ\u0090\u0000\u0003");

  private static Chromium chromium;
  private static Stack stack;

  @BeforeAll
  static void open(Stack live) {
    stack = live;
    chromium = new Chromium();
  }

  @AfterAll
  static void close() {
    chromium.close();
  }

  @Test
  void filesGoThereAndBackAndEvidenceOfIdentityIsForgotten() throws Exception {
    try (Visitor lucie = visitor("lucie");
        Visitor dpo = visitor("nadia.roche")) {
      String file = filed(lucie);
      String ticket = ticket(lucie);
      dpo.go(ticket).press("take:take").isSound();
      dpo.fill("ask:question", "De quelle lettre parlez-vous ?").attach("ask:files", ASKED);
      dpo.press("ask:send").sees("précisions.pdf").isSound();

      lucie.go(file).sees("précisions.pdf").isSound();
      assertArrayEquals(ASKED.buffer, lucie.download("précisions.pdf"));
      lucie.follow("Répondre").isSound().fill("text", "De celle de mars.");
      lucie.attach("files", NOTE, NOTE, NOTE, NOTE).press("send").sees("3 fichiers au plus");
      lucie.attach("files", NOTE, PROGRAM).press("send").sees("« photo.png » : Ce type");
      assertEquals("De celle de mars.", lucie.by("text").inputValue());
      lucie.isSound().picture(PICTURES.resolve("reply-refused.png"));
      lucie.attach("files", REPLY, NOTE).press("send").sees(REPLY.name).isSound();
      lucie.picture(PICTURES.resolve("reply-sent.png"));

      dpo.go(ticket).sees("De celle de mars.").sees(REPLY.name).isSound();
      dpo.picture(PICTURES.resolve("ticket-files.png"));
      assertEquals(List.of(), left(), "the server kept a copy in the clear");
      assertArrayEquals(REPLY.buffer, dpo.download(REPLY.name));
      assertArrayEquals(NOTE.buffer, dpo.download(NOTE.name));

      whoSheIs(dpo, lucie, ticket, file);
      executed(dpo, ticket);
      lucie.go(file).seesNot(TABLE.name);
      String table = one("select id::text from portal.file where name = ?", TABLE.name);
      assertEquals(404, lucie.status("/me/file?id=" + table));
      dpo.go(ticket).press("review").sees(TABLE.name).isSound().press("send");
      dpo.sees("Fichier effacé").seesNot(CARD.name).isSound();

      lucie.go(file).sees("Fichiers remis avec la réponse").sees("Fichier effacé").isSound();
      lucie.picture(PICTURES.resolve("handed-over.png"));
      assertArrayEquals(TABLE.buffer, lucie.download(TABLE.name));
      try (Visitor karim = visitor("karim")) {
        assertEquals(404, karim.status("/me/file?id=" + table));
      }
    }
  }

  /** What the server wrote to its disk of a form and did not remove. */
  private static List<Path> left() throws IOException {
    try (Stream<Path> all = Files.walk(Path.of("target/stack/tmp"))) {
      return all.filter(file -> file.getFileName().toString().startsWith("upload_")).toList();
    }
  }

  private static void whoSheIs(Visitor dpo, Visitor lucie, String ticket, String file)
      throws Exception {
    open(dpo, "identify").fill("identify:doubt", "Deux comptes portent ce nom.");
    dpo.fill("identify:words", "Qui êtes-vous ?").press("identify:send");
    lucie.go(file).follow("Répondre").sees("détruit dès que votre demande sera décidée").isSound();
    lucie.picture(PICTURES.resolve("reply-identity.png"));
    lucie.fill("text", "Voici.").attach("files", CARD).press("send").sees(CARD.name);
    dpo.go(ticket).sees("Justificatif d’identité");
    assertArrayEquals(CARD.buffer, dpo.download(CARD.name));
    dpo.page().locator("input[value=DOCUMENT]").check();
    dpo.press("confirm:send").isSound();
  }

  private static void executed(Visitor dpo, String ticket) {
    dpo.choose("Accepter").press("save").sees("À faire avant de répondre").isSound();
    dpo.fill("execute:note", "Inscrites au registre.").attach("execute:files", PROGRAM);
    dpo.press("execute:send").sees("« photo.png » : Ce type").sees("(.csv)").isSound();
    assertEquals("Inscrites au registre.", dpo.by("execute:note").inputValue());
    dpo.attach("execute:files", WRONG).press("execute:send").sees(WRONG.name).isSound();
    open(dpo, "gather").isSound().attach("gather:files", TABLE).press("gather:send");
    open(dpo.sees(TABLE.name), "gather").pushButton("Retirer " + WRONG.name);
    dpo.sees("retiré et effacé").isSound();
    dpo.picture(PICTURES.resolve("ticket-gathered.png"));
  }

  @Test
  void aLetterIsEnclosedWhereItIsWrittenDown() throws Exception {
    try (Visitor dpo = visitor("nadia.roche")) {
      dpo.go("/dpo/intake/record").isSound().fill("receivedOn", "2027-01-20");
      dpo.by("right").selectOption("ACCESS");
      dpo.fill("words", "Tout ce que vous avez.").fill("name", "Paul Mandataire");
      dpo.page().locator("input[name$=answerBy][value=POST]").check();
      dpo.fill("address", "3 rue Haute\n69001 Lyon");
      dpo.attach("letter", pdf("lettre de Paul.pdf", 700)).attach("mandate", PROGRAM);
      dpo.press("record").sees("Un mandat est joint, mais").isSound();
      dpo.fill("represents", "Rose Mandante").attach("mandate", PROGRAM).press("record");
      dpo.sees("« photo.png » : Ce type").isSound();
      assertEquals("Tout ce que vous avez.", dpo.by("words").inputValue());
      assertEquals(
          "0", one("select count(*) from portal.requester where name = 'Paul Mandataire'"));
      dpo.attach("letter", pdf("lettre de Paul.pdf", 700), NOTE).attach("mandate", CARD);
      dpo.press("record").sees("La demande est notée");
      String ticket =
          one(
              "select 'tenant=' || t.tenant_id || '&id=' || t.id from portal.ticket t join portal.requester q on q.request_id = t.request_id where q.name = 'Paul Mandataire'");
      dpo.go("/dpo/ticket/view?" + ticket).sees("lettre de Paul.pdf").sees("Mandat").isSound();
      assertArrayEquals(CARD.buffer, dpo.download(CARD.name));
    }
  }

  /** Her request about what she wants after her death; the page of it. */
  private static String filed(Visitor lucie) {
    lucie.go("/me/request/new").by("right-DIRECTIVES").check();
    lucie.press("next").fill("text", "Tout effacer.").press("next").press("send");
    assertTrue(lucie.path().startsWith("/me/request/view?id="), lucie.path());
    return lucie.path();
  }

  private static String ticket(Visitor lucie) throws Exception {
    String reference = lucie.page().locator("h1").innerText().replace("Demande ", "");
    return one(
        "select '/dpo/ticket/view?tenant=' || tenant_id || '&id=' || id from portal.ticket where reference = ?",
        reference);
  }

  private static Visitor open(Visitor desk, String form) {
    desk.page().locator("details:has([id='" + form + "']) > summary").first().click();
    return desk;
  }

  private static FilePayload pdf(String name, int size) {
    byte[] content = new byte[size];
    new Random(size).nextBytes(content);
    byte[] head = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(head, 0, content, 0, head.length);
    return new FilePayload(name, "application/pdf", content);
  }

  private static FilePayload text(String name, String text) {
    return new FilePayload(name, "text/plain", text.getBytes(StandardCharsets.UTF_8));
  }

  private static String one(String sql, Object... values) throws Exception {
    try (Connection owner = stack.database().connect(Database.OWNER, Database.NAME)) {
      List<String> found = TestDatabase.ask(owner, sql, values);
      assertEquals(1, found.size(), () -> sql + Arrays.toString(values));
      return found.get(0);
    }
  }

  private static Visitor visitor(String username) {
    return new Visitor(chromium.browser(), stack, Visitor.french()).signIn(username);
  }
}
