package fr.acta.portal.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.Date;

/** One connection for many mails, opened by the first; a broken one is opened anew by the next. */
final class MailServer implements AutoCloseable {
  private final Session session;
  private final String from;
  private Transport open;

  MailServer(Session session, String from) {
    this.session = session;
    this.from = from;
  }

  void send(DueMail mail, Instant now) throws MessagingException {
    MimeMessage message = message(mail, now);
    message.saveChanges();
    if (open == null) open = connected(message);
    try {
      open.sendMessage(message, message.getAllRecipients());
    } catch (SendFailedException refused) {
      if (!open.isConnected()) close();
      throw refused;
    } catch (MessagingException broken) {
      close();
      throw broken;
    }
  }

  private Transport connected(Message message) throws MessagingException {
    Transport transport = session.getTransport(message.getAllRecipients()[0]);
    transport.connect();
    return transport;
  }

  private MimeMessage message(DueMail mail, Instant now) throws MessagingException {
    String id = "<" + mail.id() + "@" + from.substring(from.indexOf('@') + 1) + ">";
    MimeMessage message =
        new MimeMessage(session) {
          @Override
          protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
          }
        };
    message.setFrom(new InternetAddress(from));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.address(), true));
    message.setSubject(mail.subject(), "UTF-8");
    message.setText(mail.body(), "UTF-8");
    // A program wrote it: other programs do not answer (RFC 3834).
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setSentDate(Date.from(now));
    return message;
  }

  @Override
  public void close() {
    try {
      if (open != null) open.close();
    } catch (MessagingException gone) {
      // It is closed on the other side.
    } finally {
      open = null;
    }
  }
}
