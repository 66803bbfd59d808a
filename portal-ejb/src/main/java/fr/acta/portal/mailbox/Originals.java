package fr.acta.portal.mailbox;

import fr.acta.portal.file.FileLine;
import fr.acta.portal.file.Files;
import fr.acta.portal.file.Purpose;
import fr.acta.portal.tenancy.RuleBroken;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

/** The mails that lie aside, as they arrived, to be read once more. */
@Dependent
class Originals {
  @Inject private Files files;

  /**
   * @throws RuleBroken {@code mailbox.tooLarge} when it was not kept
   */
  byte[] of(ReceivedMail mail) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    FileLine kept =
        files.of(mail.tenantId(), List.of(mail.id())).stream()
            .filter(file -> !file.isErased())
            .findFirst()
            .orElseThrow(() -> new RuleBroken("mailbox.tooLarge"));
    try {
      files.write(files.find(mail.tenantId(), kept.getId()), bytes);
    } catch (IOException e) {
      throw new IllegalStateException("memory takes every byte", e);
    }
    return bytes.toByteArray();
  }

  void erase(ReceivedMail mail) {
    files.erase(mail.tenantId(), null, List.of(mail.id()), Purpose.ORIGINAL);
  }

  static IncomingMail read(byte[] original) {
    try {
      return new MailReader(message(original), null).read(true);
    } catch (MessagingException | IOException e) {
      throw new RuleBroken("mailbox.unreadable");
    }
  }

  /** Written anew without what this reading of it lost. */
  static byte[] without(byte[] original, IncomingMail mail) {
    try {
      return Rebuilt.without(message(original), mail);
    } catch (MessagingException | IOException e) {
      throw new RuleBroken("mailbox.unreadable");
    }
  }

  private static MimeMessage message(byte[] original) throws MessagingException {
    return new MimeMessage(Mailbox.session(), new ByteArrayInputStream(original));
  }
}
