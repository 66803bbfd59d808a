package fr.acta.portal.ticket;

import fr.acta.portal.datamap.DataMap;
import fr.acta.portal.datamap.Fate;
import fr.acta.portal.datamap.MappedColumn;
import fr.acta.portal.datamap.MappedTable;
import fr.acta.portal.text.Texts;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an erasure left, and by which text of law: an answer that kept silent about it would be
 * untrue (GDPR art. 12(4)). Read from what was counted when it was done.
 */
@Dependent
class Staying {
  private static final Texts TEXTS = new Texts(Staying.class, "staying");
  private static final String KEPT =
      "select c.about from portal.erasure e join portal.erasure_count c on c.tenant_id = e.tenant_id and c.erasure_id = e.id"
          + " where e.tenant_id = cast(? as uuid) and e.ticket_id = cast(? as uuid) and c.kept > 0 order by c.about";

  @PersistenceContext private EntityManager em;

  /** A line for each table; none where nothing was erased by the portal. */
  List<String> of(Ticket ticket) {
    List<?> tables =
        em.createNativeQuery(KEPT)
            .setParameter(1, ticket.tenantId().toString())
            .setParameter(2, ticket.id().toString())
            .getResultList();
    return tables.stream()
        .flatMap(name -> DataMap.table((String) name).stream())
        .map(table -> line(table, ticket.language()))
        .toList();
  }

  private static String line(MappedTable table, Locale language) {
    List<MappedColumn> kept =
        table.getPersonal().stream().filter(column -> column.getFate() == Fate.KEPT).toList();
    // Not by a text, then: an account that somebody still works with.
    if (kept.isEmpty()) return TEXTS.say(language, "used", table.label(language));
    return TEXTS.say(
        language,
        "line",
        table.label(language),
        kept.stream().map(column -> column.label(language)).collect(Collectors.joining(", ")),
        texts(kept, language));
  }

  private static String texts(List<MappedColumn> kept, Locale language) {
    Stream<String> texts = kept.stream().map(MappedColumn::getText).filter(Objects::nonNull);
    return texts.distinct().map(text -> words(text, language)).collect(Collectors.joining(", "));
  }

  /** A text that has no words of its own yet is named as the data map names it. */
  private static String words(String text, Locale language) {
    String key = text.replaceAll("[^0-9a-z]+", ".");
    return TEXTS.has(language, key) ? TEXTS.say(language, key) : text;
  }
}
