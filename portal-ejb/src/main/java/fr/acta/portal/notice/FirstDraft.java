package fr.acta.portal.notice;

import fr.acta.portal.client.ClientOrganisation;
import fr.acta.portal.client.Subscription.Service;
import fr.acta.portal.text.Texts;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.MissingResourceException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A notice written from what is already known, so that HR corrects instead of composing. */
@Dependent
class FirstDraft {
  private static final Texts TEXTS = new Texts(FirstDraft.class, "draft");

  @Inject
  @ConfigProperty(name = "portal.operator.name")
  private String operator;

  @Inject
  @ConfigProperty(name = "portal.dpo.name")
  private String dpo;

  @Inject
  @ConfigProperty(name = "portal.dpo.email")
  private String dpoEmail;

  @Inject
  @ConfigProperty(name = "portal.dpo.phone")
  private String dpoPhone;

  NoticeTexts.Held of(ClientOrganisation client, Service service) {
    return of(
        service,
        client.name(),
        client.postalAddress(),
        client.contactName(),
        client.contactEmail(),
        operator,
        dpo,
        dpoEmail,
        dpoPhone);
  }

  /**
   * Facts in the order of the bundle: {0} client, {1} address, {2}-{3} its contact, {4} operator,
   * {5}-{7} its DPO.
   */
  static NoticeTexts.Held of(Service service, Object... facts) {
    NoticeTexts.Held held = new NoticeTexts.Held();
    for (NoticeItem item : NoticeItem.values()) {
      held.put(item, "fr", text(Locale.FRENCH, item, service, facts));
      held.put(item, "en", text(Locale.ENGLISH, item, service, facts));
    }
    return held;
  }

  /** Some items say something else for each service. */
  private static String text(Locale language, NoticeItem item, Service service, Object... facts) {
    try {
      return TEXTS.say(language, item + "." + service, facts);
    } catch (MissingResourceException sameForAll) {
      return TEXTS.say(language, item.name(), facts);
    }
  }
}
