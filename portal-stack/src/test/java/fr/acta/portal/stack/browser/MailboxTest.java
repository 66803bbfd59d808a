package fr.acta.portal.stack.browser;

import static fr.acta.portal.stack.TestDatabase.ask;
import static fr.acta.portal.stack.browser.Patience.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import fr.acta.portal.stack.CaughtMail;
import fr.acta.portal.stack.Database;
import fr.acta.portal.stack.LiveStack;
import fr.acta.portal.stack.MailCatcher;
import fr.acta.portal.stack.Stack;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Requests by mail, from a mail server to the desk, and the answers that come back. */
@Tag("browser")
@Tag("desks")
@ExtendWith(LiveStack.class)
class MailboxTest {
  private static final String PDF =
      Base64.getEncoder().encodeToString("%PDF-1.4\n%%EOF".getBytes(StandardCharsets.US_ASCII));
  private static final String OF_SENDER =
      " from portal.rights_request r join portal.requester q on q.request_id = r.id where q.email = ?";

  private Stack stack;
  private String sender;

  @BeforeEach
  void live(Stack live) {
    stack = live;
    sender = "m" + System.nanoTime() + "@maison.example";
  }

  @Test
  void aMailOpensARequestAndItsReplyJoinsIt() throws Exception {
    send(
        mail(
            "Mes données",
            "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain; charset=utf-8\n\nEffacez tout.\n--b\nContent-Type: application/pdf; name=lettre.pdf\nContent-Transfer-Encoding: base64\n\n"
                + PDF
                + "\n--b--\n"));
    await("the request", () -> requests() == 1);
    assertEquals(
        "EMAIL QUESTION 2027-01-29",
        one("select r.channel || ' ' || r.kind || ' ' || r.received_at::date" + OF_SENDER));
    assertEquals(
        List.of("ORIGINAL message.eml", "SCAN lettre.pdf"),
        read(
            "select f.purpose || ' ' || f.name from portal.file f where f.object_id = (select r.id"
                + OF_SENDER
                + ") order by 1"));
    String reference = one("select r.reference" + OF_SENDER);
    await("the receipt", () -> receipts().stream().anyMatch(m -> m.text().contains(reference)));

    send(mail("Re: " + reference, "\nC’est urgent.\n"));
    await("the reply", () -> messages(reference).equals(List.of("C’est urgent.")));
    set(reference, "WAITING");
    send(mail("Re: votre question " + reference, "\nVoici ma réponse.\n"));
    await("the answer", () -> messages(reference).size() == 2);
    assertEquals(
        List.of("TAKEN"), read("select state from portal.ticket where reference = ?", reference));

    String stranger = sender;
    sender = "x" + sender;
    send(mail("Re: " + reference, "\nJe ne suis pas cette personne.\n"));
    await("a request of its own", () -> requests() == 1);
    sender = stranger;
    assertEquals(1, requests());
    assertEquals(2, messages(reference).size());
  }

  @Test
  void theSameMailIsOneRequestAndTheSameMessageIdIsNot() throws Exception {
    String first = "Message-ID: <1@maison.example>\n" + mail("Une", "\nUne demande\n");
    send(first);
    await("the first", () -> requests() == 1);
    send(first);
    send("Message-ID: <1@maison.example>\n" + mail("Autre", "\nUne autre demande\n"));
    await("the other", () -> requests() == 2);
    await("an empty inbox", () -> stack.mail().unread() == 0);
    assertEquals(2, requests());
  }

  @Test
  void aLargeMailIsReadWhole() throws Exception {
    byte[] image = new byte[20 << 20];
    System.arraycopy(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}, 0, image, 0, 8);
    send(
        mail(
            "Photo",
            "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nVoir la photo.\n--b\nContent-Type: image/png; name=photo.png\nContent-Transfer-Encoding: base64\n\n"
                + Base64.getMimeEncoder().encodeToString(image).replace("\r", "")
                + "\n--b--\n"));
    await("the request", () -> requests() == 1);
    assertEquals(
        List.of("ORIGINAL", "SCAN"),
        read(
            "select f.purpose from portal.file f where f.object_id = (select r.id"
                + OF_SENDER
                + ") order by 1"));
  }

  @Test
  void whatAProgramWroteLiesAsideUntilTheDpoSaysOtherwise() throws Exception {
    send("Auto-Submitted: auto-replied\n" + mail("Absence du bureau", "\nEn fait, effacez-moi.\n"));
    await("an empty inbox", () -> stack.mail().unread() == 0);
    assertEquals(0, requests());
    try (Chromium chromium = new Chromium();
        Visitor dpo = new Visitor(chromium.browser(), stack, Visitor.french())) {
      dpo.signIn("nadia.roche").go("/dpo").follow("Courriels mis de côté");
      dpo.sees(sender).sees("réponse automatique").isSound();
      Download original =
          dpo.page()
              .waitForDownload(
                  () -> dpo.page().locator("tr:has-text('" + sender + "') a").first().click());
      assertTrue(Files.readString(original.path()).contains("effacez-moi"));
      dpo.pushButton("Ouvrir une demande pour le courriel de " + sender).sees("est ouverte");
      assertEquals(1, requests());
      assertEquals(List.of(), receiptsBeforeOpening());

      String request = one("select r.id" + OF_SENDER);
      dpo.go("/dpo/intake/match?request=" + request).fill("search", "orme 00118").press("find");
      dpo.isSound().page().locator("[id*=chosen] input").first().check();
      dpo.by("right").selectOption("ERASURE");
      dpo.press("match").sees("La demande est rattachée").isSound();
    }
    String reference = one("select r.reference" + OF_SENDER);
    assertEquals(
        List.of("CLIENT ERASURE", "DPO ERASURE", "DPO QUESTION"),
        read(
            "select desk || ' ' || kind from portal.ticket where reference = ? order by 1",
            reference));
  }

  /** A program is never answered; the human, once there is one, is. */
  private List<String> receiptsBeforeOpening() {
    return receipts().stream().map(CaughtMail::subject).filter(s -> s.contains("Absence")).toList();
  }

  private String mail(String subject, String rest) {
    return "From: Mina Morel <%s>\nTo: %s\nDate: Fri, 29 Jan 2027 09:00:00 +0100\nMIME-Version: 1.0\nSubject: =?UTF-8?B?%s?=\n"
            .formatted(
                sender,
                MailCatcher.REQUESTS,
                Base64.getEncoder().encodeToString(subject.getBytes(StandardCharsets.UTF_8)))
        + (rest.startsWith("\n") ? "Content-Type: text/plain; charset=utf-8\n" : "")
        + rest;
  }

  private void send(String raw) throws Exception {
    Properties to = new Properties();
    to.put("mail.smtp.host", "localhost");
    to.put("mail.smtp.port", String.valueOf(stack.mail().smtpPort()));
    byte[] bytes = raw.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    Transport.send(
        new MimeMessage(Session.getInstance(to), new ByteArrayInputStream(bytes)),
        new InternetAddress[] {new InternetAddress(MailCatcher.REQUESTS)});
  }

  private int requests() {
    return Integer.parseInt(one("select count(*)" + OF_SENDER));
  }

  private List<CaughtMail> receipts() {
    return stack.mail().mails().stream().filter(m -> m.to().equals(sender)).toList();
  }

  private List<String> messages(String reference) {
    return read(
        "select m.text from portal.request_message m join portal.ticket t on t.id = m.ticket_id where t.reference = ? order by m.id",
        reference);
  }

  private void set(String reference, String state) {
    read("update portal.ticket set state = 'TAKEN' where reference = ?", reference);
    read("update portal.ticket set state = '" + state + "' where reference = ?", reference);
  }

  private String one(String sql) {
    return read(sql, sender).get(0);
  }

  private List<String> read(String sql) {
    return read(sql, sender);
  }

  private List<String> read(String sql, String value) {
    try (Connection owner = stack.database().connect(Database.OWNER, Database.NAME)) {
      return ask(owner, sql, value);
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
