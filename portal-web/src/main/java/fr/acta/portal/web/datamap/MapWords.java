package fr.acta.portal.web.datamap;

import fr.acta.portal.datamap.DataMap;
import fr.acta.portal.datamap.Fate;
import fr.acta.portal.datamap.MappedColumn;
import fr.acta.portal.datamap.MappedTable;
import fr.acta.portal.datamap.Purpose;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.web.shell.Language;
import fr.acta.portal.web.shell.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What the data map says, in the reader's language. */
@Named
@RequestScoped
public class MapWords {
  private static final String AND = ", ";

  @Inject private Language language;
  @Inject private Words words;

  public String say(Enum<?> value) {
    return DataMap.say(value, language.getLocale());
  }

  public String label(MappedTable table) {
    return table.label(language.getLocale());
  }

  public String label(MappedColumn column) {
    return column.label(language.getLocale());
  }

  public String labels(List<MappedColumn> columns) {
    return columns.stream().map(this::label).distinct().collect(Collectors.joining(AND));
  }

  public String all(Collection<? extends Enum<?>> values) {
    return values.stream().map(this::say).collect(Collectors.joining(AND));
  }

  /** Each with its legal basis: "informer les personnes (obligation légale)". */
  public String purposes(Collection<Purpose> purposes) {
    return purposes.stream()
        .map(p -> words.of("datamap.map.purpose", say(p), say(p.basis())))
        .collect(Collectors.joining(AND));
  }

  public String readers(Collection<Audience> readers) {
    return readers.isEmpty() ? words.of("datamap.map.nobody") : all(readers);
  }

  /** What erasure does to the table, the columns that stay named with their text of law. */
  public String fate(MappedTable table) {
    Set<Fate> fates = EnumSet.noneOf(Fate.class);
    table.getPersonal().forEach(c -> fates.add(c.getFate()));
    if (!fates.contains(Fate.KEPT)) return all(fates);
    List<MappedColumn> kept =
        table.getPersonal().stream().filter(c -> c.getFate() == Fate.KEPT).toList();
    String stays = words.of("datamap.map.kept", labels(kept), kept.get(0).getText());
    fates.remove(Fate.KEPT);
    return fates.isEmpty() ? stays : words.of("datamap.and.also", all(fates), stays);
  }
}
