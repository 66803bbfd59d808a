package fr.acta.portal.mailbox;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/**
 * A mail written anew of what may be kept of it. Made from its readable text and not by cutting: a
 * list may hang twice, or within a mail within the mail.
 */
final class Rebuilt {
  private static final String[] HEADERS = {
    "From",
    "To",
    "Date",
    "Subject",
    "Message-ID",
    "Content-Language",
    "Auto-Submitted",
    "Precedence",
    "List-Id",
    "List-Unsubscribe"
  };

  private Rebuilt() {}

  /** Without the lists; they are named by their size in its text. */
  static byte[] without(Message message, IncomingMail mail) throws MessagingException, IOException {
    MimeMessage anew = new MimeMessage(Mailbox.session());
    for (String header : HEADERS) {
      String[] values = message.getHeader(header);
      if (values != null) anew.setHeader(header, values[0]);
    }
    MimeMultipart parts = new MimeMultipart();
    MimeBodyPart text = new MimeBodyPart();
    text.setText((mail.text() + mail.purged()).strip() + "\n", "UTF-8");
    parts.addBodyPart(text);
    for (Attached attached : mail.attachments()) parts.addBodyPart(part(attached));
    anew.setContent(parts);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    anew.writeTo(bytes);
    return bytes.toByteArray();
  }

  private static MimeBodyPart part(Attached attached) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setDataHandler(
        new DataHandler(new ByteArrayDataSource(attached.content(), "application/octet-stream")));
    part.setDisposition(MimeBodyPart.ATTACHMENT);
    part.setFileName(attached.name().replaceAll("\\p{Cntrl}", " "));
    return part;
  }
}
