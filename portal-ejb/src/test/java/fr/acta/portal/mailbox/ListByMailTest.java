package fr.acta.portal.mailbox;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.acta.portal.intake.sheet.Sheets;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists that come by mail: nothing of them is in what is kept of the mail. */
class ListByMailTest {
  private static final String CANARY = "Canarelle";
  private static final String LIST = "Matricule;Nom;Prénom\n1;" + CANARY + ";Zoé\n2;Benali;Ali\n";
  private static final String HEAD =
      "From: Paule <paule@orme.example>\nSubject: La liste\nDate: Mon, 2 Mar 2026 09:00:00 +0100\nMIME-Version: 1.0\n"
          + "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain; charset=utf-8\n\nVoici la liste.\n";

  private static MimeMessage message(String raw) throws Exception {
    byte[] bytes = raw.replace("\n", "\r\n").getBytes(UTF_8);
    return new MimeMessage(Mailbox.session(), new ByteArrayInputStream(bytes));
  }

  private static IncomingMail read(String raw) throws Exception {
    return new MailReader(message(raw), "portail@lumen.example").read(true);
  }

  private static String part(String type, byte[] content) {
    return "--b\nContent-Type: "
        + type
        + "\nContent-Transfer-Encoding: base64\nContent-Disposition: attachment\n\n"
        + Base64.getMimeEncoder().encodeToString(content).replace("\r", "")
        + "\n";
  }

  private static String with(String... parts) {
    return HEAD + String.join("", parts) + "--b--\n";
  }

  /** Whatever way it is encoded: the parts of what is kept are read again. */
  private static void isFreeOfIt(String raw) throws Exception {
    IncomingMail mail = read(raw);
    byte[] kept = Rebuilt.without(message(raw), mail);
    IncomingMail again = Originals.read(kept);
    String all = new String(kept, ISO_8859_1) + again + again.words() + mail.words();
    for (Attached attached : again.attachments())
      all += attached.name() + new String(attached.content(), UTF_8);
    for (Object field : List.of(mail.subject(), mail.text(), mail.words(), mail.reply(9000)))
      all += field;
    assertFalse(all.contains(CANARY), all);
    assertFalse(all.contains("noms-de-tous"), "a file's name may be somebody's");
    assertEquals(List.of(), again.lists());
    assertEquals("paule@orme.example", again.sender());
    assertTrue(again.text().startsWith("Voici la liste."), again.text());
  }

  @Test
  void aTextTable() throws Exception {
    String raw = with(part("text/csv; name=noms-de-tous.csv", LIST.getBytes(UTF_8)));
    assertEquals(List.of(new SeenList("csv", LIST.getBytes(UTF_8).length, 2)), read(raw).lists());
    assertTrue(read(raw).words().contains("fichier .csv (1 ko, 2 lignes)"), read(raw).words());
    isFreeOfIt(raw);
  }

  @Test
  void aWorkbook() throws Exception {
    byte[] book =
        Sheets.of(
            new Object[] {"Nom", "Prénom"},
            new Object[] {CANARY, "Zoé"},
            new Object[] {"Benali", "Ali"});
    String raw = with(part("application/octet-stream; name=noms-de-tous.xlsx", book));
    assertEquals("xlsx", read(raw).lists().get(0).extension());
    isFreeOfIt(raw);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain; name=noms-de-tous.txt", "application/pdf", "image/png"})
  void whateverItSaysItIs(String type) throws Exception {
    isFreeOfIt(with(part(type, LIST.getBytes("windows-1252"))));
  }

  @Test
  void aListWithinAMailWithinTheMail() throws Exception {
    String inner =
        "From: x@y.example\nContent-Type: multipart/mixed; boundary=c\n\n--c\nContent-Type: text/csv; name=noms-de-tous.csv\n\n"
            + LIST
            + "\n--c--\n";
    String raw = with("--b\nContent-Type: message/rfc822\n\n" + inner);
    assertEquals(1, read(raw).lists().size());
    isFreeOfIt(raw);
  }

  @Test
  void whatElseHangsOnItIsKept() throws Exception {
    byte[] scan = "%PDF-1.7 scan".getBytes(UTF_8);
    String raw =
        with(
            part("text/csv; name=noms-de-tous.csv", LIST.getBytes(UTF_8)),
            part("application/pdf; name=lettre.pdf", scan));
    IncomingMail again = Originals.read(Rebuilt.without(message(raw), read(raw)));
    assertEquals("lettre.pdf", again.attachments().get(0).name());
    assertArrayEquals(scan, again.attachments().get(0).content());
    isFreeOfIt(raw);
  }

  @Test
  void onePersonsOwnDataIsNoList() throws Exception {
    String own = "Nom;Prénom;E-mail\nRoux;Zoé;zoe@maison.example\n";
    IncomingMail mail = read(with(part("text/csv; name=moi.csv", own.getBytes(UTF_8))));
    assertEquals(List.of(), mail.lists());
    assertEquals(1, mail.attachments().size());
  }

  /** What tells a mail from another must not tell what stood in the list. */
  @Test
  void nothingMadeOfItsContentIsKept() throws Exception {
    String other = LIST.replace(CANARY, "Canaretta");
    assertArrayEquals(
        read(with(part("text/csv; name=a.csv", LIST.getBytes(UTF_8)))).fingerprint(),
        read(with(part("text/csv; name=a.csv", other.getBytes(UTF_8)))).fingerprint());
  }

  @Test
  void theDpoSaysWhatIsAList() throws Exception {
    byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3};
    IncomingMail mail =
        read(with(part("application/vnd.ms-excel; name=noms-de-tous.xls", old)))
            .turningAway(Set.of(0));
    assertEquals(List.of(), mail.attachments());
    assertNull(mail.lists().get(0).people());
    assertEquals("xls", mail.lists().get(0).extension());
  }
}
