package fr.acta.portal.mailbox;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.URLName;
import java.util.Optional;
import java.util.Properties;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The IMAP mailbox that only the portal reads. What was read moves to a folder beside the inbox, so
 * that the inbox holds what is still to be read, whatever a human opened meanwhile.
 */
@Dependent
class Mailbox {
  static final String READ = "Portail";
  private static final Logger LOG = Logger.getLogger(Mailbox.class.getName());
  private static final int AT_ONCE = 20;
  private static final String PATIENCE = "10000";

  @Inject
  @ConfigProperty(name = "portal.mailbox.store")
  private Optional<String> address;

  @Inject
  @ConfigProperty(name = "portal.mailbox.user")
  private Optional<String> user;

  @Inject
  @ConfigProperty(name = "portal.mailbox.password")
  private Optional<String> password;

  /** What is done with one mail; whatever it throws, the mail waits in the inbox. */
  interface Reading {
    /**
     * @return whether the mail may be kept beside the inbox; otherwise it is deleted for good
     */
    boolean read(Message message) throws Exception;
  }

  boolean isConfigured() {
    return address.isPresent();
  }

  /** Reads what is new, oldest first. */
  void read(Reading reading) throws MessagingException {
    try (Store store = session().getStore(new URLName(address.orElseThrow()))) {
      store.connect(user.orElse(null), password.orElse(null));
      Folder read = store.getFolder(READ);
      if (!read.exists()) read.create(Folder.HOLDS_MESSAGES);
      Folder inbox = store.getFolder("INBOX");
      inbox.open(Folder.READ_WRITE);
      try {
        int last = Math.min(inbox.getMessageCount(), AT_ONCE);
        for (int i = 1; i <= last; i++) read(inbox.getMessage(i), reading, read);
      } finally {
        inbox.close(true);
      }
    }
  }

  /** One that cannot be read keeps no other waiting. */
  private static void read(Message message, Reading reading, Folder read) {
    try {
      if (reading.read(message)) message.getFolder().copyMessages(new Message[] {message}, read);
      message.setFlag(Flags.Flag.DELETED, true);
    } catch (Exception e) {
      // Neither the message nor the exception's text: both may name people.
      LOG.warning("A mail waits in the mailbox: " + e.getClass().getSimpleName());
    }
  }

  /** Patient, and lenient with what mail programs get wrong. */
  static Session session() {
    Properties patience = new Properties();
    for (String protocol : new String[] {"imap", "imaps"}) {
      patience.put("mail." + protocol + ".connectiontimeout", PATIENCE);
      patience.put("mail." + protocol + ".timeout", PATIENCE);
      patience.put("mail." + protocol + ".partialfetch", "false");
    }
    patience.put("mail.imap.starttls.enable", "true");
    patience.put("mail.mime.address.strict", "false");
    patience.put("mail.mime.allowutf8", "true");
    return Session.getInstance(patience);
  }
}
