package fr.acta.portal.mailbox;

import static fr.acta.portal.evidence.Denials.OPERATOR;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Reads the mailbox, on every node; the fingerprint lets each mail through once. Nothing of the
 * mail server happens inside a transaction.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
// Not a transaction attribute: Payara does not see one on a timer's method.
@TransactionManagement(TransactionManagementType.BEAN)
public class MailboxTimer {
  private static final Logger LOG = Logger.getLogger(MailboxTimer.class.getName());

  /** In bytes, as it was delivered; of a larger mail the text is read and the rest stays there. */
  private static final int LARGEST = 36 << 20;

  private final AtomicBoolean running = new AtomicBoolean();

  @Inject private Mailbox mailbox;
  @Inject private MailboxJob job;
  @Inject private Clock clock;

  @Inject
  @ConfigProperty(name = "portal.mail.from")
  private String from;

  @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
  void tick() {
    if (!mailbox.isConfigured() || !running.compareAndSet(false, true)) return;
    try {
      mailbox.read(this::read);
      job.forget(OPERATOR);
    } catch (MessagingException | RuntimeException e) {
      LOG.warning("The mailbox waits: " + e.getClass().getSimpleName());
    } finally {
      running.set(false);
    }
  }

  private boolean read(Message message) throws MessagingException, IOException {
    boolean whole = message.getSize() <= LARGEST;
    IncomingMail mail = new MailReader(message, from).read(whole);
    boolean mayBeKept = mail.lists().isEmpty();
    if (job.knows(OPERATOR, mail)) return mayBeKept;
    Instant arrived = arrived(message);
    if (mail.returned() != null && job.returned(OPERATOR, mail.returned(), arrived))
      return mayBeKept;
    Optional<MailThread> thread =
        mail.aside() == null
            ? mail.reference().flatMap(reference -> job.thread(OPERATOR, reference, mail.sender()))
            : Optional.empty();
    byte[] original = whole ? original(message, mail) : null;
    if (thread.isPresent()) job.join(thread.get().tenant(), thread.get().ticket(), mail, arrived);
    else if (mail.aside() == null && mayBeKept) job.open(OPERATOR, mail, original, arrived);
    else job.putAside(OPERATOR, mail, original, arrived);
    return mayBeKept;
  }

  /**
   * When the mail server took it, though never later than now: clocks differ. What a sender's own
   * date says binds nobody.
   */
  private Instant arrived(Message message) throws MessagingException {
    Date taken = message.getReceivedDate();
    Instant now = clock.instant();
    return taken == null || taken.toInstant().isAfter(now) ? now : taken.toInstant();
  }

  private static byte[] original(Message message, IncomingMail mail)
      throws MessagingException, IOException {
    if (!mail.lists().isEmpty()) return Rebuilt.without(message, mail);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    message.writeTo(bytes);
    return bytes.toByteArray();
  }
}
