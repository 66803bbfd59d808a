package fr.acta.portal.stack;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.URLName;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** What the portal left on the mail server, as anybody with its password would read it. */
public final class RequestsMailbox {
  private static final int LARGEST = 1 << 20;

  private RequestsMailbox() {}

  /** All mails of an ordinary size that were read and kept, one after the other. */
  public static String kept(Stack stack) throws Exception {
    Properties whole = new Properties();
    // In pieces, a large mail of another test takes minutes.
    whole.put("mail.imap.partialfetch", "false");
    whole.put("mail.imap.timeout", "60000");
    Session session = Session.getInstance(whole);
    try (Store store = session.getStore(new URLName(stack.mail().mailbox()))) {
      store.connect(MailCatcher.REQUESTS, MailCatcher.REQUESTS);
      Folder folder = store.getFolder("Portail");
      if (!folder.exists()) return "";
      folder.open(Folder.READ_ONLY);
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      for (Message message : folder.getMessages())
        if (message.getSize() < LARGEST) message.writeTo(all);
      folder.close();
      return all.toString(StandardCharsets.UTF_8);
    }
  }
}
