package fr.acta.portal.mail;

import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.Date;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Claim, send, finish: the mail server is only ever called outside a transaction. Runs on every
 * node.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
// Not a transaction attribute: Payara does not see one on a timer's method.
@TransactionManagement(TransactionManagementType.BEAN)
public class MailDelivery {
  private static final Logger LOG = Logger.getLogger(MailDelivery.class.getName());

  private final AtomicBoolean running = new AtomicBoolean();

  @Resource(lookup = "mail/portal")
  private Session session;

  @Inject private OutboxJob outbox;
  @Inject private Clock clock;

  @Inject
  @ConfigProperty(name = "portal.mail.from")
  private String from;

  @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
  void tick() {
    if (!running.compareAndSet(false, true)) return;
    try {
      for (UUID tenant : outbox.tenantsWithMail()) {
        for (DueMail mail : outbox.claim(tenant)) deliver(tenant, mail);
      }
    } catch (RuntimeException e) {
      LOG.warning("Mail waits: " + e.getClass().getSimpleName());
    } finally {
      running.set(false);
    }
  }

  private void deliver(UUID tenant, DueMail mail) {
    if (mail.address() == null) {
      outbox.withoutAddress(tenant, mail.id());
      return;
    }
    try {
      Transport.send(message(mail));
      outbox.sent(tenant, mail.id());
    } catch (SendFailedException e) {
      // Mail servers put the address into the exception, so only its kind is logged.
      LOG.warning("Mail " + mail.id() + " was refused");
      if (e.getInvalidAddresses() != null && e.getInvalidAddresses().length > 0)
        outbox.refused(tenant, mail.id());
    } catch (MessagingException e) {
      LOG.warning("Mail " + mail.id() + " waits: " + e.getClass().getSimpleName());
    }
  }

  private MimeMessage message(DueMail mail) throws MessagingException {
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
    message.setSentDate(Date.from(clock.instant()));
    return message;
  }
}
