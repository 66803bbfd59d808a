package fr.acta.portal.mailbox;

import fr.acta.portal.mail.EmailAddress;
import fr.acta.portal.tenancy.RuleBroken;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.codec.digest.DigestUtils;

/** Makes sense of whatever a mail server accepted; what is broken in it is left out. */
final class MailReader {
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_SUBJECT = 300;

  private final Message message;
  private final String own;

  /**
   * @param own the address the portal writes from
   */
  MailReader(Message message, String own) {
    this.message = message;
    this.own = own;
  }

  /**
   * @param whole whether the attachments are read too; a mail beyond the limit keeps its text only
   */
  IncomingMail read(boolean whole) throws MessagingException, IOException {
    InternetAddress from = from();
    String sender = sender(from);
    String name = from == null || from.getPersonal() == null ? sender : from.getPersonal();
    MailBody body = MailBody.of(message, whole);
    List<Attached> kept = new ArrayList<>();
    List<SeenList> lists = new ArrayList<>();
    for (Attached attached : body.attachments())
      SeenList.in(attached).ifPresentOrElse(lists::add, () -> kept.add(attached));
    String subject = oneLine(message.getSubject(), LONGEST_SUBJECT);
    WhyAside aside = sender == null ? WhyAside.NO_SENDER : new MailNature(message, own).of(sender);
    return new IncomingMail(
        sender,
        oneLine(name, LONGEST_NAME),
        subject,
        body.text(),
        language(),
        aside,
        kept,
        lists,
        fingerprint(sender, subject, body.text(), kept, lists),
        aside == WhyAside.BOUNCE ? Returned.in(message, own) : null);
  }

  private InternetAddress from() {
    try {
      Address[] from = message.getFrom();
      return from != null && from.length > 0 && from[0] instanceof InternetAddress first
          ? first
          : null;
    } catch (MessagingException unreadable) {
      return null;
    }
  }

  private static String sender(InternetAddress from) {
    try {
      return from == null ? null : new EmailAddress(from.getAddress()).text();
    } catch (RuleBroken nobody) {
      return null;
    }
  }

  private Locale language() throws MessagingException {
    String[] told = message.getHeader("Content-Language");
    boolean english = told != null && told[0].strip().toLowerCase(Locale.ROOT).startsWith("en");
    return english ? Locale.ENGLISH : Locale.FRENCH;
  }

  /** Of a list no more goes in than is told of it: nothing made of its content is kept. */
  private byte[] fingerprint(
      String sender, String subject, String text, List<Attached> kept, List<SeenList> lists)
      throws MessagingException {
    MessageDigest digest = DigestUtils.getSha256Digest();
    String[] date = message.getHeader("Date");
    for (String part : new String[] {sender, subject, date == null ? null : date[0], text}) {
      digest.update(String.valueOf(part).getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
    }
    kept.forEach(attached -> digest.update(attached.content()));
    lists.forEach(list -> digest.update(list.toString().getBytes(StandardCharsets.UTF_8)));
    return digest.digest();
  }

  static boolean isType(Part part, String type) {
    try {
      return part.isMimeType(type);
    } catch (MessagingException unreadable) {
      return false;
    }
  }

  private static String oneLine(String text, int longest) {
    String line = text == null ? "" : text.replaceAll("[\\p{Cntrl}\\p{Cf}]+", " ").strip();
    return line.length() <= longest ? line : line.substring(0, longest);
  }
}
