package fr.acta.portal.mail;

import fr.acta.portal.text.LongDate;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Queues mails in the transaction of the act. Every template may use {@code portal} (the address),
 * {@code operator}, {@code dpo} and {@code mailbox}, where people write to; a date of its own is
 * written out in the mail's language.
 */
@Dependent
public class Outbox {
  @PersistenceContext private EntityManager em;
  @Inject private Clock clock;

  @Inject
  @ConfigProperty(name = "portal.url")
  private String portal;

  @Inject
  @ConfigProperty(name = "portal.operator.name")
  private String operator;

  @Inject
  @ConfigProperty(name = "portal.dpo.email")
  private String dpo;

  @Inject
  @ConfigProperty(name = "portal.mailbox.user")
  private Optional<String> mailbox;

  /**
   * To a person, wherever she can be reached when it leaves; without an address she finds the
   * matter in the portal.
   *
   * @return the mail's id
   */
  public UUID toPerson(
      UUID tenant, UUID person, MailTemplate template, Locale language, Map<String, ?> model) {
    return queue(tenant, person, null, template, text(template, language, model));
  }

  public void toAddress(
      UUID tenant, String address, MailTemplate template, Locale language, Map<String, ?> model) {
    toAddress(tenant, null, address, template, language, model);
  }

  /**
   * To where a person asked to be written to: the mail is hers, to be found and erased with her.
   *
   * @param person may be null
   */
  public void toAddress(
      UUID tenant,
      UUID person,
      String address,
      MailTemplate template,
      Locale language,
      Map<String, ?> model) {
    queue(tenant, person, address, template, text(template, language, model));
  }

  /** To the address of a desk, in both languages: nobody knows who reads it. */
  public void toDesk(UUID tenant, String address, MailTemplate template, Map<String, ?> model) {
    MailText french = text(template, Locale.FRENCH, model);
    queue(tenant, null, address, template, french.and(text(template, Locale.ENGLISH, model)));
  }

  private MailText text(MailTemplate template, Locale language, Map<String, ?> model) {
    Map<String, Object> full = new HashMap<>(model);
    full.replaceAll((name, v) -> v instanceof LocalDate day ? LongDate.of(day, language) : v);
    full.put("portal", portal);
    full.put("operator", operator);
    full.put("dpo", dpo);
    full.put("mailbox", mailbox.orElse(dpo));
    return MailText.of(template, language, full);
  }

  private UUID queue(
      UUID tenant, UUID person, String address, MailTemplate template, MailText text) {
    Mail mail = new Mail(tenant, person, address, template, text, clock.instant());
    em.persist(mail);
    return mail.id();
  }
}
