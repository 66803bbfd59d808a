package fr.acta.portal.intake;

import fr.acta.portal.evidence.Denials;
import fr.acta.portal.mail.MailTemplate;
import fr.acta.portal.mail.Outbox;
import fr.acta.portal.rightsrequest.Requester;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.tenancy.TenantScoped;
import fr.acta.portal.ticket.Right;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * A request of somebody without an account. What it answers is the same whether she is known or
 * not, and whether a code was right or not.
 */
@Stateless
@TenantScoped(Audience.PUBLIC)
public class PublicForm {
  private static final SecureRandom RANDOM = new SecureRandom();

  @PersistenceContext private EntityManager em;
  @Inject private Clock clock;
  @Inject private Outbox outbox;
  @Inject private FormLimits limits;

  /**
   * @param from where it was sent from, to slow down a flood; kept nowhere
   * @throws RuleBroken for a field that lacks, or too many in an hour
   */
  public void send(
      Requester.Contact contact, Right right, String words, Locale language, String from) {
    limits.demandRoom(from, contact.email());
    byte[] code = new byte[20];
    RANDOM.nextBytes(code);
    em.persist(
        new FormRequest(
            Denials.OPERATOR, contact, right, words, language, hash(code), clock.instant()));
    if (contact.email() == null) return;
    outbox.toAddress(
        Denials.OPERATOR,
        contact.email(),
        MailTemplate.FORM_CONFIRMATION,
        language,
        Map.of("code", HexFormat.of().formatHex(code)));
  }

  /** What is no code of ours changes nothing, and says nothing. */
  public void confirm(String code) {
    byte[] read;
    try {
      read = HexFormat.of().parseHex(code == null ? "" : code.strip());
    } catch (IllegalArgumentException notACode) {
      return;
    }
    em.createNativeQuery("select cast(portal.confirm_form(?, ?) as text)")
        .setParameter(1, hash(read))
        .setParameter(2, Timestamp.from(clock.instant()))
        .getSingleResult();
  }

  /** 160 random bits need no salt. */
  private static byte[] hash(byte[] code) {
    return DigestUtils.sha256(code);
  }
}
