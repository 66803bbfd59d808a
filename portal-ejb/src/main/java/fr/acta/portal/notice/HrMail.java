package fr.acta.portal.notice;

import fr.acta.portal.mail.MailTemplate;
import fr.acta.portal.mail.Outbox;
import fr.acta.portal.tenancy.CurrentScope;
import fr.acta.portal.text.Texts;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * To each HR administrator of the client in her language, or to its contact while there is none
 * with an address. Numbers and a link, and nothing about anybody.
 */
@Dependent
class HrMail {
  private static final Texts TEXTS = new Texts(HrMail.class, "poster");
  private static final String HOLDERS =
      "select distinct a.email, a.language from portal.membership m join portal.account a on a.id = m.account_id"
          + " where m.tenant_id = portal.tenant() and m.audience = 'HR' and a.enabled and a.email is not null";
  private static final String CONTACT =
      "select contact_email, 'fr' from portal.client_organisation where tenant_id = portal.tenant()";

  @PersistenceContext private EntityManager em;
  @Inject private CurrentScope scope;
  @Inject private Outbox outbox;

  /**
   * @param key of the {@link Duty} whose people they are
   */
  void unfinished(String service, String key, int people) {
    for (Object[] to : holders()) {
      Locale language = Locale.forLanguageTag((String) to[1]);
      Map<String, Object> model = new HashMap<>();
      model.put("people", people);
      model.put("service", TEXTS.say(language, "service." + service));
      model.put("page", "/hr/notice/campaign?service=" + key);
      outbox.toAddress(
          scope.tenant(), (String) to[0], MailTemplate.INFORMATION_UNFINISHED, language, model);
    }
  }

  void quarantineEnds(LocalDate day, int people) {
    for (Object[] to : holders())
      outbox.toAddress(
          scope.tenant(),
          (String) to[0],
          MailTemplate.QUARANTINE_ENDS,
          Locale.forLanguageTag((String) to[1]),
          Map.of("people", people, "day", day));
  }

  @SuppressWarnings("unchecked")
  private List<Object[]> holders() {
    List<Object[]> found = em.createNativeQuery(HOLDERS).getResultList();
    return found.isEmpty() ? em.createNativeQuery(CONTACT).getResultList() : found;
  }
}
