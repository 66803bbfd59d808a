package fr.acta.portal.notice;

import fr.acta.portal.mail.MailTemplate;
import fr.acta.portal.mail.Outbox;
import fr.acta.portal.tenancy.CurrentScope;
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
 * Mails that carry the notice whole, so that to receive one is to be informed. In French, then in
 * English: nobody knows her language before she has an account.
 */
@Dependent
class NoticeMails {
  @PersistenceContext private EntityManager em;
  @Inject private CurrentScope scope;
  @Inject private Notices notices;
  @Inject private Outbox outbox;
  @Inject private Clock clock;

  @Inject
  @ConfigProperty(name = "portal.url")
  private String portal;

  /** For all mails of one campaign. */
  String text(Duty duty) {
    NoticeSheet sheet = notices.sheet(duty.notice());
    String address = portal + sheet.getAddress();
    return NoticePoster.plain(sheet, address, Locale.FRENCH)
        + "\n———\n\n"
        + NoticePoster.plain(sheet, address, Locale.ENGLISH);
  }

  UUID send(Duty duty, UUID person, MailTemplate template, String text, Map<String, ?> more) {
    Map<String, Object> model = new HashMap<>(more);
    model.put("notice", text);
    UUID mail = outbox.toPerson(scope.tenant(), person, template, Locale.FRENCH, model);
    em.persist(new NoticeMail(scope.tenant(), mail, duty, person, clock.instant()));
    return mail;
  }
}
