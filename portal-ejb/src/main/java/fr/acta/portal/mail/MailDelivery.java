package fr.acta.portal.mail;

import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Claim, send, finish: the mail server is only ever called outside a transaction. Runs on every
 * node. Organisations take turns, so that ten thousand mails of one do not hold up another's.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
// Not a transaction attribute: Payara does not see one on a timer's method.
@TransactionManagement(TransactionManagementType.BEAN)
public class MailDelivery {
  private static final Logger LOG = Logger.getLogger(MailDelivery.class.getName());
  // What is left of a claim then goes back: a slow server must not outlast it.
  private static final Duration TURN = Duration.ofSeconds(10);

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
    try (MailServer server = new MailServer(session, from)) {
      boolean more = true;
      while (more) {
        more = false;
        for (UUID tenant : outbox.tenantsWithMail()) more |= turn(tenant, server);
      }
    } catch (RuntimeException e) {
      LOG.warning("Mail waits: " + e.getClass().getSimpleName());
    } finally {
      running.set(false);
    }
  }

  /**
   * @return whether the server took anything, so that it is worth going on
   * @throws IllegalStateException when it is away: nobody else's mail would fare better now
   */
  private boolean turn(UUID tenant, MailServer server) {
    List<DueMail> claimed = outbox.claim(tenant);
    Instant end = clock.instant().plus(TURN);
    int tried = 0;
    try {
      while (tried < claimed.size() && clock.instant().isBefore(end))
        deliver(tenant, claimed.get(tried++), server);
    } finally {
      if (tried < claimed.size())
        outbox.release(tenant, claimed.stream().skip(tried).map(DueMail::id).toList());
    }
    return tried > 0;
  }

  private void deliver(UUID tenant, DueMail mail, MailServer server) {
    if (mail.address() == null) {
      outbox.withoutAddress(tenant, mail.id());
      return;
    }
    try {
      server.send(mail, clock.instant());
      outbox.sent(tenant, mail.id());
    } catch (SendFailedException e) {
      // Mail servers put the address into the exception, so only its kind is logged.
      LOG.warning("Mail " + mail.id() + " was refused");
      if (e.getInvalidAddresses() != null && e.getInvalidAddresses().length > 0)
        outbox.refused(tenant, mail.id());
      else outbox.failed(tenant, mail.id());
    } catch (MessagingException e) {
      LOG.warning("Mail " + mail.id() + " waits: " + e.getClass().getSimpleName());
      outbox.failed(tenant, mail.id());
      throw new IllegalStateException("the mail server is away");
    }
  }
}
