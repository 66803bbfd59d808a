package fr.acta.portal.stack;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Takes every mail, sends none on, keeps each as a text file and lists them at {@code /mails}. What
 * is for {@link #REQUESTS} lies in a mailbox too, which the portal reads.
 */
public final class MailCatcher implements AutoCloseable {
  private final Path folder;

  /** Where people write with their requests; the password of its mailbox is the same. */
  public static final String REQUESTS = "rgpd@lumen.example";

  private final int smtpPort;
  private final int imapPort;
  private final int httpPort;
  private final Clock clock;
  private final List<CaughtMail> mails = new CopyOnWriteArrayList<>();
  private GreenMail smtp;
  private HttpServer page;

  /**
   * @param clock the portal's own, as near as may be: it dates what arrives
   */
  MailCatcher(Path folder, Ports ports, Clock clock) {
    this.folder = folder;
    this.smtpPort = ports.of("smtp");
    this.imapPort = ports.of("imap");
    this.httpPort = ports.of("mail");
    this.clock = clock;
  }

  public String url() {
    return "http://localhost:" + httpPort;
  }

  public int smtpPort() {
    return smtpPort;
  }

  String mailbox() {
    return "imap://localhost:" + imapPort;
  }

  public Path folder() {
    return folder;
  }

  /** Oldest first. */
  public List<CaughtMail> mails() {
    return List.copyOf(mails);
  }

  public void start() {
    CaughtMail.readAll(folder).forEach(mails::add);
    startSmtp();
    try {
      page =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), httpPort), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    page.createContext("/", new MailPage(this));
    page.start();
  }

  /** Alone, so that a test can take the mail server away and give it back. */
  public void startSmtp() {
    smtp =
        new GreenMail(
            new ServerSetup[] {
              new ServerSetup(smtpPort, "localhost", ServerSetup.PROTOCOL_SMTP),
              new ServerSetup(imapPort, "localhost", ServerSetup.PROTOCOL_IMAP)
            });
    smtp.start();
    smtp.setUser(REQUESTS, REQUESTS);
    GreenMailUser everybody = smtp.setUser("everybody", "everybody");
    smtp.getUserManager()
        .setMessageDeliveryHandler(
            (message, address) -> {
              keep(message, address);
              if (address.getEmail().equalsIgnoreCase(REQUESTS)) deliver(message);
              return everybody;
            });
  }

  public void stopSmtp() {
    smtp.stop();
  }

  @Override
  public void close() {
    if (page != null) {
      page.stop(0);
    }
    if (smtp != null) {
      smtp.stop();
    }
  }

  /** Mails to {@link #REQUESTS} that nobody took from the inbox yet. */
  public int unread() {
    try {
      return inbox().getMessageCount();
    } catch (FolderException e) {
      throw new IllegalStateException(e);
    }
  }

  private MailFolder inbox() throws FolderException {
    return smtp.getManagers()
        .getImapHostManager()
        .getInbox(smtp.getUserManager().getUser(REQUESTS));
  }

  private void deliver(MovingMessage message) {
    try {
      inbox().appendMessage(message.getMessage(), new Flags(), Date.from(clock.instant()));
    } catch (FolderException e) {
      throw new IllegalStateException(e);
    }
  }

  private synchronized void keep(MovingMessage message, MailAddress to) throws MessagingException {
    try {
      CaughtMail mail =
          CaughtMail.of(mails.size() + 1, to.getEmail(), message.getMessage(), clock.instant());
      Files.writeString(folder.resolve(mail.fileName()), mail.toText(), StandardCharsets.UTF_8);
      mails.add(mail);
    } catch (IOException e) {
      throw new MessagingException("not kept", e);
    }
  }
}
