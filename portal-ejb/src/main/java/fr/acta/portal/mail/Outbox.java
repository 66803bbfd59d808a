package fr.acta.portal.mail;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Queues mails in the transaction of the act. Every template may use {@code portal} (the address),
 * {@code operator} and {@code dpo}.
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

  /**
   * To a person, wherever she can be reached when it leaves; without an address she finds the
   * matter in the portal.
   */
  public void toPerson(
      UUID tenant, UUID person, MailTemplate template, Locale language, Map<String, ?> model) {
    queue(tenant, person, null, template, language, model);
  }

  public void toAddress(
      UUID tenant, String address, MailTemplate template, Locale language, Map<String, ?> model) {
    queue(tenant, null, address, template, language, model);
  }

  private void queue(
      UUID tenant,
      UUID person,
      String address,
      MailTemplate template,
      Locale language,
      Map<String, ?> model) {
    Map<String, Object> full = new HashMap<>(model);
    full.put("portal", portal);
    full.put("operator", operator);
    full.put("dpo", dpo);
    MailText text = MailText.of(template, language, full);
    em.persist(new Mail(tenant, person, address, template.purpose(), text, clock.instant()));
  }
}
