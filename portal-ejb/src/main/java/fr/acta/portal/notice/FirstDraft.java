package fr.acta.portal.notice;

import fr.acta.portal.client.ClientOrganisation;
import fr.acta.portal.client.Subscription;
import fr.acta.portal.client.Subscription.Service;
import fr.acta.portal.recipient.KnownRecipient;
import fr.acta.portal.text.Texts;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

  NoticeTexts.Held of(
      ClientOrganisation client, Subscription subscription, List<KnownRecipient> recipients) {
    return of(
        NoticeLaw.of(subscription.operatorRole()),
        subscription.service(),
        recipients,
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
   * {5}-{7} its DPO; {8} is the line that names the recipients.
   */
  static NoticeTexts.Held of(
      NoticeLaw law, Service service, List<KnownRecipient> recipients, Object... facts) {
    NoticeTexts.Held held = new NoticeTexts.Held();
    for (Locale language : List.of(Locale.FRENCH, Locale.ENGLISH)) {
      Object[] all = Arrays.copyOf(facts, facts.length + 1);
      all[facts.length] = named(language, recipients, facts);
      for (NoticeItem item : NoticeItem.of(law))
        held.put(item, language.getLanguage(), text(language, item, law, service, all));
    }
    return held;
  }

  private static String named(Locale language, List<KnownRecipient> all, Object... facts) {
    String tag = language.getLanguage();
    String names =
        all.stream()
            .filter(r -> !r.isEnded())
            .map(r -> r.getName() + " (" + r.does(tag) + ", " + r.country(tag) + ")")
            .collect(Collectors.joining(", "));
    if (names.isEmpty()) return "";
    Object[] said = Arrays.copyOf(facts, facts.length + 1);
    said[facts.length] = names;
    return TEXTS.say(language, "RECIPIENTS.named", said) + "\n";
  }

  /** Some items say something else in the operator's own notice, or for each service. */
  private static String text(
      Locale language, NoticeItem item, NoticeLaw law, Service service, Object... facts) {
    return Stream.of(item + "." + law, item + "." + service)
        .map(key -> said(language, key, facts))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseGet(() -> TEXTS.say(language, item.name(), facts));
  }

  private static Optional<String> said(Locale language, String key, Object... facts) {
    try {
      return Optional.of(TEXTS.say(language, key, facts));
    } catch (MissingResourceException sameForAll) {
      return Optional.empty();
    }
  }
}
