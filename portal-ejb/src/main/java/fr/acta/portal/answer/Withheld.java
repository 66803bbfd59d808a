package fr.acta.portal.answer;

import fr.acta.portal.datamap.DataMap;
import fr.acta.portal.datamap.MappedColumn;
import fr.acta.portal.ticket.RefusalGround;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a pack leaves out, as she is told: what kind of value, why, and by which text. */
final class Withheld {
  private Withheld() {}

  static String lines(Collection<Redaction> all, Locale locale) {
    return all.stream()
        .map(one -> "– " + line(one.place(), one.reason(), locale))
        .distinct()
        .collect(Collectors.joining("\n"));
  }

  static String line(Redaction.Place place, String reason, Locale locale) {
    return PackBuilder.TEXTS.say(
        locale,
        "withheld.line",
        label(place, locale),
        reason,
        RefusalGround.RIGHTS_OF_OTHERS.article(locale));
  }

  static String label(Redaction.Place place, Locale locale) {
    return DataMap.table(place.table())
        .map(
            table ->
                table.label(locale)
                    + table.getColumns().stream()
                        .filter(c -> c.getName().equals(place.column()) && c.isPersonal())
                        .findFirst()
                        .map(
                            (MappedColumn c) ->
                                PackBuilder.TEXTS.say(locale, "parted.label") + c.label(locale))
                        .orElse(""))
        .orElse(place.table());
  }
}
