package fr.acta.portal.mailbox;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.acta.portal.rightsrequest.RequestDraft;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Mails as mail programs really write them, and as somebody hostile would. */
class MailReaderTest {
  private static final String OWN = "portail@lumen.example";
  private static final String PLAIN =
      "From: Zoé <zoe@maison.example>\nSubject: Mes données\nDate: Mon, 2 Mar 2026 09:00:00 +0100\n";

  private static IncomingMail read(String raw) throws Exception {
    return read(raw, UTF_8);
  }

  private static IncomingMail read(String raw, Charset charset) throws Exception {
    byte[] bytes = raw.replace("\n", "\r\n").getBytes(charset);
    return new MailReader(new MimeMessage(Mailbox.session(), new ByteArrayInputStream(bytes)), OWN)
        .read(true);
  }

  private static String mixed(String... parts) {
    StringBuilder mail =
        new StringBuilder(PLAIN + "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n");
    for (String part : parts) mail.append("\n--b\n").append(part).append('\n');
    return mail.append("\n--b--\n").toString();
  }

  @Test
  void aPlainMail() throws Exception {
    IncomingMail mail = read(PLAIN + "\nJe veux savoir ce que vous avez sur moi.\n");
    assertEquals("zoe@maison.example", mail.sender());
    assertEquals("Zoé", mail.name());
    assertEquals("Mes données\n\nJe veux savoir ce que vous avez sur moi.", mail.words());
    assertNull(mail.aside());
    assertEquals(Optional.empty(), mail.reference());
  }

  @Test
  void charactersAreRightWhateverTheMailSaysOfThem() throws Exception {
    String latin = PLAIN.replace("Zoé", "Zoe").replace("données", "donnees");
    String text = "\nEffacez mon numéro, s’il vous plaît : 3 €.\n";
    String windows = "Content-Type: text/plain; charset=windows-1252\n";
    Charset cp1252 = Charset.forName("windows-1252");
    assertTrue(read(latin + windows + text, cp1252).text().contains("s’il vous plaît : 3 €"));
    assertTrue(read(latin + text, cp1252).text().contains("numéro"), "none named, not UTF-8");
    assertTrue(
        read(latin + "Content-Type: text/plain; charset=x-nobody-knows\n" + text)
            .text()
            .contains("s’il vous plaît"));
    String quoted =
        "Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n";
    assertEquals("Accès", read(latin + quoted + "\nAcc=E8s\n", ISO_8859_1).text());
    assertEquals(
        "Été", read(PLAIN.replace("Mes données", "=?ISO-8859-1?Q?=C9t=E9?=") + "\nx\n").subject());
  }

  @Test
  void theReadableVersionOfSeveral() throws Exception {
    String alternative =
        "Content-Type: multipart/alternative; boundary=c\n\n--c\nContent-Type: text/plain\n\nEn clair\n--c\nContent-Type: text/html\n\n<p>En <b>gras</b></p>\n--c--";
    assertEquals("En clair", read(mixed(alternative)).text());
    String html =
        read(PLAIN
                + "Content-Type: text/html; charset=utf-8\n\n<html><style>p{}</style><p>Bonjour,</p><p>effacez&nbsp;tout<br>merci</p><script>x()</script></html>\n")
            .text();
    assertTrue(html.contains("Bonjour,") && html.contains("effacez tout\nmerci"), html);
    assertFalse(html.contains("x()") || html.contains("p{}"), html);
  }

  @Test
  void whatHangsOnIt() throws Exception {
    String pdf = Base64.getEncoder().encodeToString("%PDF-1.7 scan".getBytes(ISO_8859_1));
    IncomingMail mail =
        read(
            mixed(
                "Content-Type: text/plain\n\nVoici",
                "Content-Type: application/pdf; name=\"=?UTF-8?Q?pi=C3=A8ce.pdf?=\"\nContent-Transfer-Encoding: base64\n\n"
                    + pdf,
                "Content-Type: application/ms-tnef; name=winmail.dat\nContent-Transfer-Encoding: base64\n\neJ8+",
                "Content-Type: message/rfc822\n\nFrom: rh@orme.example\nSubject: Avant\n\nLe message transféré"));
    assertEquals(
        List.of("pièce.pdf", "winmail.dat"),
        mail.attachments().stream().map(Attached::name).toList());
    assertEquals("%PDF-1.7 scan", new String(mail.attachments().get(0).content(), ISO_8859_1));
    assertTrue(mail.words().endsWith("Pièces jointes : pièce.pdf, winmail.dat"), mail.words());
    assertTrue(mail.text().contains("Le message transféré"), mail.text());
  }

  @ParameterizedTest
  @CsvSource({
    "Auto-Submitted: auto-replied, AUTOMATIC",
    "Auto-Submitted: no,",
    "X-Autoreply: yes, AUTOMATIC",
    "Precedence: bulk, AUTOMATIC",
    "Precedence: list, LIST",
    "List-Unsubscribe: <mailto:x@y.example>, LIST",
    "Return-Path: <>, BOUNCE",
    "Content-Type: text/calendar; method=REPLY, CALENDAR",
    "X-Mailer: Outlook,"
  })
  void programsAreKnownByTheirHeaders(String header, WhyAside why) throws Exception {
    assertEquals(why, read(PLAIN + header + "\n\nAbsent\n").aside());
  }

  @Test
  void calendarsBouncesAndItsOwnMails() throws Exception {
    String reply =
        "Content-Type: multipart/alternative; boundary=c\n\n--c\nContent-Type: text/plain\n\nAccepté\n--c\nContent-Type: text/calendar; method=REPLY\n\nBEGIN:VCALENDAR\n--c--\n";
    assertEquals(WhyAside.CALENDAR, read(PLAIN + reply).aside());
    assertNull(read(mixed("Content-Type: text/calendar\n\nBEGIN:VCALENDAR")).aside());
    assertEquals(
        WhyAside.BOUNCE,
        read("From: MAILER-DAEMON@mx.example\nSubject: Undelivered\n\nx\n").aside());
    assertEquals(WhyAside.OWN, read("From: " + OWN.toUpperCase() + "\n\nx\n").aside());
  }

  @ParameterizedTest
  @CsvSource({
    "message/rfc822, lumen.example, true",
    "text/rfc822-headers, lumen.example, true",
    "message/rfc822, elsewhere.example, false",
    "text/plain, lumen.example, false"
  })
  void aReportNamesTheMailThatCameBack(String type, String domain, boolean ours) throws Exception {
    String id = "019a2b3c-0000-7000-8000-000000000001";
    String report =
        "From: MAILER-DAEMON@mx.example\nSubject: Undelivered\n"
            + "Content-Type: multipart/report; report-type=delivery-status; boundary=r\n\n"
            + "--r\nContent-Type: text/plain\n\nNo such user.\n"
            + "--r\nContent-Type: message/delivery-status\n\nStatus: 5.1.1\n"
            + ("--r\nContent-Type: " + type + "\n\nMessage-ID: <" + id + "@" + domain + ">\n")
            + "Subject: Une information\n\n--r--\n";
    IncomingMail mail = read(report);
    assertEquals(WhyAside.BOUNCE, mail.aside());
    assertEquals(ours ? UUID.fromString(id) : null, mail.returned());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "From: \n", "From: personne\n", "From: <a@b>, c\n"})
  void nobodyToAnswer(String from) throws Exception {
    IncomingMail mail = read(from + "Subject: x\n\nEffacez-moi\n");
    assertEquals(WhyAside.NO_SENDER, mail.aside());
    assertNull(mail.sender());
  }

  @Test
  void theSameMailHasOneFingerprintAndASharedMessageIdIsNone() throws Exception {
    String id = "Message-ID: <1@maison.example>\n";
    byte[] once = read(PLAIN + id + "\nUn\n").fingerprint();
    assertArrayEquals(
        once, read("Received: from elsewhere\n" + PLAIN + id + "\nUn\n").fingerprint());
    assertFalse(Arrays.equals(once, read(PLAIN + id + "\nDeux\n").fingerprint()));
    assertArrayEquals(once, read(PLAIN + "\nUn\n").fingerprint(), "it may lack");
  }

  @Test
  void nothingInItBreaksOut() throws Exception {
    IncomingMail mail =
        read(
            "From: =?UTF-8?Q?Z=0D=0ABcc:_x@y.example?= <zoe@maison.example>\nSubject: =?UTF-8?Q?a=0D=0Ab?= D-2026-004217 \n\n"
                + "x".repeat(20_000)
                + "\n");
    assertFalse((mail.name() + mail.subject()).matches("(?s).*[\\r\\n].*"));
    assertEquals(Optional.of("D-2026-004217"), mail.reference());
    assertTrue(mail.words().length() <= RequestDraft.LONGEST_WORDS);
    assertTrue(mail.words().endsWith("message d’origine."));
    StringBuilder deep = new StringBuilder(PLAIN);
    for (int i = 0; i < 200; i++)
      deep.append("Content-Type: multipart/mixed; boundary=b")
          .append(i)
          .append("\n\n--b")
          .append(i)
          .append('\n');
    assertEquals("", read(deep.toString()).text());
  }

  @Test
  void twentyFiveMegabytes() throws Exception {
    String big = Base64.getMimeEncoder(76, "\n".getBytes(UTF_8)).encodeToString(new byte[25 << 20]);
    IncomingMail mail =
        read(
            mixed(
                "Content-Type: text/plain\n\nGros",
                "Content-Type: image/png; name=a.png\nContent-Transfer-Encoding: base64\n\n"
                    + big));
    assertEquals(25 << 20, mail.attachments().get(0).content().length);
  }
}
