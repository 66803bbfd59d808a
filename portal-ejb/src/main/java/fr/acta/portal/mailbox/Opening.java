package fr.acta.portal.mailbox;

import fr.acta.portal.file.Files;
import fr.acta.portal.file.Purpose;
import fr.acta.portal.rightsrequest.AnswerBy;
import fr.acta.portal.rightsrequest.Channel;
import fr.acta.portal.rightsrequest.Filing;
import fr.acta.portal.rightsrequest.Received;
import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.ticket.Right;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.logging.Logger;

/** Makes a request of a mail, and keeps what came with it apart. */
@Dependent
class Opening {
  private static final Logger LOG = Logger.getLogger(Opening.class.getName());

  @Inject private Filing filing;
  @Inject private Files files;

  /**
   * For the DPO to say which right it is and whose: until then it is a question.
   *
   * @param original null beyond the size that is kept: it stays in the mailbox
   * @param arrived from here the clock runs, not from when it was read
   * @return the request
   */
  UUID open(UUID operator, IncomingMail mail, byte[] original, Instant arrived) {
    UUID request = request(operator, mail, arrived);
    keep(operator, request, original);
    keep(operator, null, request, Purpose.SCAN, mail.attachments());
    return request;
  }

  private UUID request(UUID operator, IncomingMail mail, Instant arrived) {
    return filing
        .file(
            Received.ofUnknown(
                operator,
                mail.contact(),
                Right.QUESTION,
                mail.words(),
                arrived,
                mail.language(),
                Channel.EMAIL,
                AnswerBy.EMAIL))
        .id();
  }

  /**
   * @param original null beyond the size that is kept: it stays in the mailbox
   */
  void keep(UUID operator, UUID object, byte[] original) {
    if (original != null) keep(operator, null, object, Purpose.ORIGINAL, "message.eml", original);
  }

  void keep(UUID tenant, UUID person, UUID object, Purpose purpose, List<Attached> attachments) {
    for (Attached attached : attachments)
      keep(tenant, person, object, purpose, attached.name(), attached.content());
  }

  /** What may not be kept is named in the words, and stands in the original. */
  private void keep(
      UUID tenant, UUID person, UUID object, Purpose purpose, String name, byte[] content) {
    try {
      files.keep(tenant, person, object, purpose, name, new ByteArrayInputStream(content));
    } catch (RuleBroken no) {
      LOG.info("An attachment was not kept apart: " + no.messageKey());
    }
  }
}
