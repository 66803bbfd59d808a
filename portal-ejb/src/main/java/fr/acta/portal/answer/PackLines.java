package fr.acta.portal.answer;

import static fr.acta.portal.answer.PackBuilder.TEXTS;

import fr.acta.portal.datamap.Category;
import fr.acta.portal.datamap.DataMap;
import fr.acta.portal.datamap.MappedColumn;
import fr.acta.portal.outside.OutsideLine;
import fr.acta.portal.tenancy.LegalClock;
import fr.acta.portal.text.LongDate;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The lines of the readable page: what is held, why, and her values in words. */
final class PackLines {
  private static final int ROWS = 5;
  private static final Set<Category> WHO = EnumSet.of(Category.IDENTITY, Category.CONTACT);

  private PackLines() {}

  /** Who she is to them: the tables of which she has one row, and that say it. */
  static List<Map<String, String>> essential(Locale locale, PackContent content) {
    return content.found().stream()
        .filter(t -> content.sample().count(t.name()) == 1)
        .filter(t -> t.columns().stream().anyMatch(c -> WHO.contains(c.getCategory())))
        .limit(1)
        .flatMap(
            t -> cells(t, content, content.sample().rows(t.name()).get(0), locale, 14).stream())
        .toList();
  }

  static Map<String, String> facts(Locale locale, PackedTable packed) {
    return Map.of(
        "label", packed.table().label(locale),
        "what",
            packed.columns().stream()
                .map(MappedColumn::getCategory)
                .distinct()
                .map(c -> DataMap.say(c, locale))
                .collect(Collectors.joining(", ")),
        "why",
            packed.table().getPurposes().stream()
                .map(p -> DataMap.say(p, locale) + " (" + DataMap.say(p.basis(), locale) + ")")
                .collect(Collectors.joining(TEXTS.say(locale, "parted"))),
        "source", DataMap.say(packed.table().getSource(), locale),
        "seen",
            packed.table().getReaders().stream()
                .map(a -> DataMap.say(a, locale))
                .collect(Collectors.joining(", ")),
        "keeping", DataMap.say(packed.table().getKeeping(), locale));
  }

  static Map<String, Object> values(Locale locale, PackedTable table, PackContent content) {
    long count = content.sample().count(table.name());
    List<Sample.Row> rows = content.sample().rows(table.name()).stream().limit(ROWS).toList();
    boolean more = count > rows.size();
    return Map.of(
        "label",
        table.table().label(locale),
        "count",
        count,
        "rows",
        rows.stream().map(row -> cells(table, content, row, locale, Integer.MAX_VALUE)).toList(),
        "more",
        more ? TEXTS.say(locale, "more", count - rows.size(), "csv/" + table.name() + ".csv") : "");
  }

  static List<Map<String, String>> cells(
      PackedTable table, PackContent content, Sample.Row row, Locale locale, int most) {
    List<Map<String, String>> cells = new ArrayList<>();
    for (MappedColumn column : table.columns()) {
      JsonValue value = row.values().get(column.getName());
      if (value == null || value == JsonValue.NULL || cells.size() == most) continue;
      String shown = content.values().shown(column, value);
      if (!shown.isEmpty())
        cells.add(Map.of("label", column.label(locale), "value", cut(locale, shown)));
    }
    return cells;
  }

  static String cut(Locale locale, String value) {
    return value.length() <= 600 ? value : value.substring(0, 600) + TEXTS.say(locale, "cut");
  }

  /** Each system outside the portal that was asked, and what came of it. */
  static List<String> outside(Locale locale, List<OutsideLine> asked) {
    return asked.stream()
        .filter(OutsideLine::isEnded)
        .map(one -> TEXTS.say(locale, "outside." + one.getHow(), one.getSystem(), day(one, locale)))
        .toList();
  }

  private static String day(OutsideLine one, Locale locale) {
    return LongDate.of(LocalDate.ofInstant(one.getEndedAt(), LegalClock.PARIS), locale);
  }

  static List<Map<String, String>> searched(
      Locale locale, PackContent content, List<OutsideLine> asked) {
    Stream<Map<String, String>> outside =
        asked.stream()
            .filter(OutsideLine::isEnded)
            .map(
                one ->
                    Map.of(
                        "label", one.getSystem(),
                        "found",
                            TEXTS.say(
                                locale, "searched.outside." + one.getHow(), day(one, locale))));
    return Stream.concat(tables(locale, content), outside).toList();
  }

  private static Stream<Map<String, String>> tables(Locale locale, PackContent content) {
    return content.tables().stream()
        .map(
            t -> {
              long count = content.sample().count(t.name());
              String key = count == 0 ? "searched.none" : "searched.some";
              return Map.of(
                  "label", t.table().label(locale), "found", TEXTS.say(locale, key, count));
            });
  }

  static List<String> withheld(Locale locale, PackContent content) {
    return content.withheld().entrySet().stream()
        .map(one -> Withheld.line(one.getKey(), one.getValue(), locale))
        .sorted()
        .toList();
  }
}
