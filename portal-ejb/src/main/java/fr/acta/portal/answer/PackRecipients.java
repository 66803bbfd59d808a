package fr.acta.portal.answer;

import fr.acta.portal.recipient.Establishment;
import fr.acta.portal.tenancy.LegalClock;
import fr.acta.portal.text.LongDate;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Who received her data, by name (GDPR art. 15(1)(c); CJEU C-154/21). */
@Dependent
class PackRecipients {
  private static final String OF =
      "select name, does_fr, does_en, country, service, last_at from portal.pack_recipients(cast(? as uuid))";

  @PersistenceContext private EntityManager em;

  @SuppressWarnings("unchecked")
  List<Map<String, String>> of(AccessPack pack) {
    List<Object[]> rows =
        em.createNativeQuery(OF).setParameter(1, pack.id().toString()).getResultList();
    return rows.stream().map(row -> line(row, pack.language())).toList();
  }

  private static Map<String, String> line(Object[] row, Locale locale) {
    boolean english = locale.getLanguage().equals("en");
    LocalDate last = LocalDate.ofInstant(((Timestamp) row[5]).toInstant(), LegalClock.PARIS);
    return Map.of(
        "name", (String) row[0],
        "does", (String) row[english ? 2 : 1],
        "country", Establishment.name((String) row[3], locale),
        "service", PackBuilder.TEXTS.say(locale, "service." + row[4]),
        "last", LongDate.of(last, locale));
  }
}
