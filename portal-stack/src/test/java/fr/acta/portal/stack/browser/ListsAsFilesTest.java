package fr.acta.portal.stack.browser;

import static fr.acta.portal.stack.TestDatabase.ask;
import static fr.acta.portal.stack.browser.Patience.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import fr.acta.portal.stack.CaughtMail;
import fr.acta.portal.stack.Database;
import fr.acta.portal.stack.LiveStack;
import fr.acta.portal.stack.MailCatcher;
import fr.acta.portal.stack.RequestsMailbox;
import fr.acta.portal.stack.Stack;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Lists and papers that come as files, through the browser. */
@Tag("browser")
@Tag("desks")
@ExtendWith(LiveStack.class)
class ListsAsFilesTest {
  private static final Path PICTURES = Path.of("target/pictures");
  private static final String ORME = "00000000-0000-7000-8000-000000000101";
  private static final String CANARY = "Canarelle";

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
  void aListByMailIsTurnedAwayAndDeposited(Stack stack) throws Exception {
    String sender = "paule" + System.nanoTime() + "@orme.example";
    try (Connection owner = stack.database().connect(Database.OWNER, Database.NAME);
        Visitor hr = visitor(stack).signIn("hr.orme");
        Visitor dpo = visitor(stack).signIn("nadia.roche")) {
      ask(
          owner,
          "update portal.account set email = ? where id = (select m.account_id from portal.membership m where m.tenant_id = ?::uuid and m.audience = 'HR' limit 1)",
          sender,
          ORME);
      send(stack, sender);
      await("the answer", () -> answers(stack, sender).size() == 1);
      CaughtMail told = answers(stack, sender).get(0);
      assertFalse(told.text().contains(CANARY), told.text());
      assertFalse(RequestsMailbox.kept(stack).contains(CANARY), "not on the mail server either");
      String id = ask(owner, "select id from portal.received_mail where sender = ?", sender).get(0);
      assertTrue(told.text().contains("/hr/staff/import?deposit=" + id), told.text());

      dpo.go("/dpo/mailbox").sees("liste de personnes refusée").sees("fichier .csv").isSound();
      dpo.sees("2 personnes").sees("dépôt attendu").seesNot(CANARY);
      shoot(dpo, "mailbox");
      inEnglish(dpo, "/dpo/mailbox", "mailbox-en");

      hr.go("/hr/staff/import?deposit=" + id).sees("Vous venez d’un courriel").isSound();
      shoot(hr, "deposit");
      inEnglish(hr, "/hr/staff/import?deposit=" + id, "deposit-en");
      dpo.go("/dpo/mailbox").sees("lien ouvert").isSound();

      dpo.go("/dpo/mailbox/list?id=" + id).sees("lettre.txt").isSound();
      inEnglish(dpo, "/dpo/mailbox/list?id=" + id, "mail-list-en");
      dpo.press("destroy").sees("Cochez au moins une pièce jointe").isSound();
      shoot(dpo, "mail-list");
      dpo.page().locator("[id*=chosen] input").first().check();
      dpo.press("destroy").sees("La liste est détruite").isSound();
      dpo.sees("fichier .txt").page().locator("tr:has-text('" + sender + "')").waitFor();
      Download original =
          dpo.page()
              .waitForDownload(
                  () ->
                      dpo.page()
                          .locator("tr:has-text('" + sender + "') a[download]")
                          .first()
                          .click());
      String kept = Files.readString(original.path());
      assertTrue(kept.contains("Voici la liste"), kept);
      assertFalse(kept.contains(CANARY) || kept.contains("lettre.txt"), kept);
    }
  }

  @Test
  void aFileChoosesWhomToHandOver(Stack stack) throws Exception {
    try (Connection owner = stack.database().connect(Database.OWNER, Database.NAME);
        Visitor hr = visitor(stack).signIn("hr.orme")) {
      List<String> staff =
          ask(
              owner,
              "select employee_number from portal.person where tenant_id = ?::uuid and (contract_end is null or contract_end > date '2027-02-28') and quarantined_until is not null order by 1 limit 2",
              ORME);
      String path = "/hr/transfer/file?service=E_LEARNING";
      hr.go("/hr/transfer/transmit?service=E_LEARNING")
          .isSound()
          .follow("Ne transmettre que les personnes d’un fichier");
      assertEquals(path, hr.path());
      hr.isSound().press("choose").sees("Choisissez un fichier").isSound();
      shoot(hr, "file-empty");
      hr.go(path).attach("file", csv("Nom;E-mail\nA;b@c.fr\n")).press("choose");
      hr.sees("Ni un numéro").isSound();
      hr.go(path)
          .attach("file", csv("Matricule\n" + staff.get(0) + "\n999999\n"))
          .press("choose")
          .sees("1 personne est reconnue dans 2 lignes")
          .sees("Ligne 3")
          .sees("Ce numéro n’est pas dans la liste du personnel")
          .sees("1 est retenue")
          .isSound();
      shoot(hr, "file");
      hr.press("send").sees("Transmission refusée").isSound();
      inEnglish(hr, path, "file-en");
      assertEquals(
          List.of("0 1"),
          ask(
              owner,
              "select passed || ' ' || held_back from portal.transmission where tenant_id = ?::uuid order by sent_at desc, id desc limit 1",
              ORME));
    }
  }

  @Test
  void aRecipientsPapersAreFiled(Stack stack) throws Exception {
    try (Connection owner = stack.database().connect(Database.OWNER, Database.NAME);
        Visitor dpo = visitor(stack).signIn("nadia.roche")) {
      dpo.go("/dpo/recipients").sees("document de l’engagement manquant").isSound();
      shoot(dpo, "recipients");
      String known =
          ask(owner, "select id from portal.recipient where name like 'Aprendo%'").get(0);
      dpo.go("/dpo/recipient/edit?id=" + known).sees("Documents signés").isSound();
      shoot(dpo, "papers");
      inEnglish(dpo, "/dpo/recipient/edit?id=" + known, "papers-en");
      dpo.press("UNDERTAKING:file").sees("Choisissez le document").isSound();
      dpo.page()
          .locator("[id='UNDERTAKING:paper']")
          .setInputFiles(
              new FilePayload(
                  "engagement.pdf",
                  "application/pdf",
                  "%PDF-1.7 x".getBytes(StandardCharsets.US_ASCII)));
      dpo.press("UNDERTAKING:file").sees("Le document est au dossier").isSound();
      assertEquals(
          "%PDF-1.7 x", new String(dpo.download("engagement.pdf"), StandardCharsets.US_ASCII));
      shoot(dpo, "papers-filed");
    }
  }

  private static FilePayload csv(String text) {
    return new FilePayload("liste.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<CaughtMail> answers(Stack stack, String sender) {
    return stack.mail().mails().stream().filter(m -> m.to().equals(sender)).toList();
  }

  private static void send(Stack stack, String sender) throws Exception {
    String raw =
        "From: "
            + sender
            + "\nTo: "
            + MailCatcher.REQUESTS
            + "\nSubject: La liste\nDate: Fri, 29 Jan 2027 09:00:00 +0100\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n"
            + "\n--b\nContent-Type: text/plain; charset=utf-8\n\nVoici la liste.\n"
            + "--b\nContent-Type: text/csv; charset=utf-8; name=liste.csv\n\nMatricule;Nom;Prénom\n1;"
            + CANARY
            + ";Zoé\n2;Benali;Ali\n"
            + "--b\nContent-Type: text/plain; charset=utf-8; name=lettre.txt\n\nUne lettre.\n--b--\n";
    Properties to = new Properties();
    to.put("mail.smtp.host", "localhost");
    to.put("mail.smtp.port", String.valueOf(stack.mail().smtpPort()));
    byte[] bytes = raw.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    Transport.send(
        new MimeMessage(Session.getInstance(to), new ByteArrayInputStream(bytes)),
        new InternetAddress[] {new InternetAddress(MailCatcher.REQUESTS)});
  }

  private static void inEnglish(Visitor visitor, String path, String name) {
    try (Visitor english = visitor.inEnglish(chromium.browser())) {
      english.go(path).isSound();
      shoot(english, name);
    }
  }

  private static void shoot(Visitor visitor, String name) {
    visitor.picture(PICTURES.resolve("lists-" + name + ".png"));
    visitor.page().setViewportSize(320, 800);
    visitor.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    visitor.picture(PICTURES.resolve("lists-" + name + "-320.png"));
    visitor.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(null));
    visitor.page().setViewportSize(1280, 900);
  }

  private static Visitor visitor(Stack stack) {
    return new Visitor(chromium.browser(), stack, Visitor.french());
  }
}
