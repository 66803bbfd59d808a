package fr.acta.portal.mailbox;

import fr.acta.portal.evidence.Denials;
import fr.acta.portal.file.FileLine;
import fr.acta.portal.file.Files;
import fr.acta.portal.file.Purpose;
import fr.acta.portal.tenancy.AccessDenied;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.tenancy.TenantScoped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The mails that opened nothing, for the DPO to judge. */
@Stateless
@TenantScoped(Audience.DPO)
@RolesAllowed("DPO")
public class DpoMailbox {
  private static final int MOST = 200;

  @PersistenceContext private EntityManager em;
  @Inject private Files files;
  @Inject private Opening opening;

  /** Newest first, each with the original to download. */
  public List<AsideView> aside() {
    List<ReceivedMail> mails =
        em.createQuery(
                "select m from ReceivedMail m where m.aside is not null order by m.arrivedAt desc, m.id",
                ReceivedMail.class)
            .setMaxResults(MOST)
            .getResultList();
    // All of them in one statement: whatever lies aside is the operator's.
    Map<UUID, List<FileLine>> originals =
        files.of(Denials.OPERATOR, mails.stream().map(ReceivedMail::id).toList()).stream()
            .collect(Collectors.groupingBy(FileLine::getObjectId));
    return mails.stream()
        .map(mail -> new AsideView(mail, originals.getOrDefault(mail.id(), List.of())))
        .toList();
  }

  /**
   * It is a request after all, received when it arrived.
   *
   * @throws RuleBroken {@code mailbox.noSender} when nobody could be answered
   */
  public void open(UUID id) {
    ReceivedMail mail = em.find(ReceivedMail.class, id);
    if (mail == null) throw new AccessDenied(Audience.DPO);
    if (mail.aside() == WhyAside.NO_SENDER) throw new RuleBroken("mailbox.noSender");
    byte[] original = original(mail);
    UUID request = opening.open(mail.tenantId(), read(original), original, mail.arrivedAt());
    files.erase(mail.tenantId(), null, List.of(mail.id()), Purpose.ORIGINAL);
    mail.opens(request);
  }

  private byte[] original(ReceivedMail mail) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    UUID file =
        files.of(mail.tenantId(), List.of(mail.id())).stream()
            .findFirst()
            .orElseThrow(() -> new RuleBroken("mailbox.tooLarge"))
            .getId();
    try {
      files.write(files.find(mail.tenantId(), file), bytes);
    } catch (IOException e) {
      throw new IllegalStateException("memory takes every byte", e);
    }
    return bytes.toByteArray();
  }

  private static IncomingMail read(byte[] original) {
    try {
      MimeMessage message = new MimeMessage(Mailbox.session(), new ByteArrayInputStream(original));
      return new MailReader(message, null).read(true);
    } catch (MessagingException | IOException e) {
      throw new RuleBroken("mailbox.unreadable");
    }
  }
}
