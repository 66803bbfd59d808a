package fr.acta.portal.mailbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which of the portal's own mails a report of a mail server is about (RFC 3464): the report
 * encloses the mail, or its head, and a mail's id is its message id.
 */
final class Returned {
  private static final Pattern OURS = Pattern.compile("<([0-9a-f-]{36})@([^>]+)>");

  private Returned() {}

  /**
   * @param own the address the portal writes from
   * @return null for a report about nothing of ours
   */
  static UUID in(Part report, String own) {
    for (Part part : MailBody.parts(report)) {
      String id = messageId(part);
      Matcher found = OURS.matcher(id == null ? "" : id.strip());
      if (found.matches() && own.endsWith("@" + found.group(2)))
        return UUID.fromString(found.group(1));
    }
    return null;
  }

  private static String messageId(Part part) {
    try {
      if (MailReader.isType(part, "message/rfc822")
          && part.getContent() instanceof MimeMessage mail) return mail.getMessageID();
      if (!MailReader.isType(part, "text/rfc822-headers")) return null;
      try (InputStream in = part.getInputStream()) {
        String[] ids = new InternetHeaders(in).getHeader("Message-ID");
        return ids == null ? null : ids[0];
      }
    } catch (MessagingException | IOException | IllegalArgumentException broken) {
      return null;
    }
  }
}
