package fr.acta.portal.intake.sheet;

import fr.acta.portal.tenancy.RuleBroken;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The row of headings: what stands in which place, and which columns are not read. */
final class SheetHeadings {
  /** Without these no row can be a request. */
  private static final Set<SheetColumn> NEEDED =
      Set.of(SheetColumn.RIGHT, SheetColumn.RECEIVED_ON, SheetColumn.WORDS, SheetColumn.NAME);

  private final Map<SheetColumn, Integer> places = new EnumMap<>(SheetColumn.class);
  private final Map<SheetColumn, String> names = new EnumMap<>(SheetColumn.class);
  private final List<String> unread = new ArrayList<>();

  SheetHeadings(List<String> cells) {
    for (int place = 0; place < cells.size(); place++) {
      String heading = cells.get(place);
      if (heading.isEmpty()) continue;
      Optional<SheetColumn> column = SheetColumn.named(heading);
      if (column.isEmpty()) {
        unread.add(heading);
      } else if (names.putIfAbsent(column.get(), heading) == null) {
        places.put(column.get(), place);
      } else {
        throw new RuleBroken("intake.sheet.refused.twice", names.get(column.get()), heading);
      }
    }
  }

  /** No row of requests says two of them by chance. */
  static boolean are(List<String> cells) {
    return cells.stream().filter(cell -> SheetColumn.named(cell).isPresent()).count() >= 2;
  }

  /**
   * @throws RuleBroken with the first column that is missing
   */
  void check() {
    for (SheetColumn column : SheetColumn.values())
      if (NEEDED.contains(column) && !places.containsKey(column))
        throw new RuleBroken("intake.sheet.refused.missing." + column.name());
    if (!places.containsKey(SheetColumn.EMAIL) && !places.containsKey(SheetColumn.ADDRESS))
      throw new RuleBroken("intake.sheet.refused.missing.ADDRESS");
  }

  Map<SheetColumn, String> of(List<String> cells) {
    Map<SheetColumn, String> row = new EnumMap<>(SheetColumn.class);
    places.forEach(
        (column, place) -> {
          if (place < cells.size() && !cells.get(place).isEmpty())
            row.put(column, cells.get(place));
        });
    return row;
  }

  Map<SheetColumn, String> names() {
    return names;
  }

  List<String> unread() {
    return unread;
  }
}
