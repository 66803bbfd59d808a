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
  private RequestsMailbox() {}

  /** All mails that were read and kept, one after the other. */
  public static String kept(Stack stack) throws Exception {
    Session session = Session.getInstance(new Properties());
    try (Store store = session.getStore(new URLName(stack.mail().mailbox()))) {
      store.connect(MailCatcher.REQUESTS, MailCatcher.REQUESTS);
      Folder folder = store.getFolder("Portail");
      if (!folder.exists()) return "";
      folder.open(Folder.READ_ONLY);
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      for (Message message : folder.getMessages()) message.writeTo(all);
      folder.close();
      return all.toString(StandardCharsets.UTF_8);
    }
  }
}
