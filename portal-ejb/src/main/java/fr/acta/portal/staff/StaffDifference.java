package fr.acta.portal.staff;

import fr.acta.portal.datamap.DataItem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * What a row of a file changes on the person who holds its number. A column that the file lacks
 * changes nothing; an empty cell empties; a value that a decision set stands (GDPR art. 16).
 *
 * @param kept items whose value differs from the file because of a decision
 */
record StaffDifference(List<Change> changes, Set<DataItem> kept) {
  record Change(DataItem item, String before, String after) {
    private boolean isOtherName() {
      return (item == DataItem.FIRST_NAME || item == DataItem.LAST_NAME)
          && !Spelling.plain(before).equals(Spelling.plain(after));
    }
  }

  static StaffDifference between(
      Function<DataItem, String> held,
      Function<DataItem, String> said,
      Collection<DataItem> columns,
      Set<DataItem> decided) {
    List<Change> changes = new ArrayList<>();
    Set<DataItem> kept = EnumSet.noneOf(DataItem.class);
    for (DataItem item : columns) {
      String before = held.apply(item);
      String after = said.apply(item);
      if (Objects.equals(before, after) || item == DataItem.EMPLOYEE_NUMBER) continue;
      if (decided.contains(item)) kept.add(item);
      else changes.add(new Change(item, before, after));
    }
    return new StaffDifference(changes, kept);
  }

  /** Both her names change, and not only their spelling: the number may have been given again. */
  boolean isSomebodyElse() {
    return changes.stream().filter(Change::isOtherName).count() == 2;
  }

  RowOutcome outcome() {
    return changes.isEmpty() ? RowOutcome.UNCHANGED : RowOutcome.CHANGED;
  }
}
