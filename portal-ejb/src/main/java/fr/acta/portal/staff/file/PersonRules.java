package fr.acta.portal.staff.file;

import fr.acta.portal.datamap.DataItem;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What the values of a row must be together to make a person. */
final class PersonRules {
  private PersonRules() {}

  static List<Problem> broken(
      Headings headings, List<String> cells, Map<StaffColumn, String> values) {
    List<Problem> problems = new ArrayList<>();
    StaffColumn lastName = headings.lastName();
    String last = headings.anyLastName(cells);
    String first = headings.cell(StaffColumn.FIRST_NAME, cells);
    if (headings.cell(StaffColumn.NUMBER, cells).isEmpty()) {
      problems.add(missing(headings, StaffColumn.NUMBER, ""));
    }
    if (last.isEmpty()) {
      problems.add(missing(headings, lastName, first));
    }
    if (first.isEmpty()) {
      problems.add(missing(headings, StaffColumn.FIRST_NAME, last));
    }
    String start = values.get(StaffColumn.CONTRACT_START);
    String end = values.get(StaffColumn.CONTRACT_END);
    if (start != null && end != null && end.compareTo(start) < 0) {
      String shown = headings.cell(StaffColumn.CONTRACT_END, cells);
      problems.add(
          Problem.of(headings.name(StaffColumn.CONTRACT_END), shown, "problem.date_order"));
    }
    return problems;
  }

  /** A name of several words beside an empty one: both were typed into one column. */
  private static Problem missing(Headings headings, StaffColumn column, String otherName) {
    return otherName.contains(" ")
        ? Problem.of(headings.name(column), otherName, "problem.whole_name")
        : Problem.of(headings.name(column), "", "problem.missing");
  }

  /** The birth name is the last name; another name beside it is the one she uses. */
  static Map<DataItem, String> items(Map<StaffColumn, String> values) {
    Map<DataItem, String> items = new EnumMap<>(DataItem.class);
    values.forEach((column, value) -> items.put(column.item(), value));
    String last =
        first(values, StaffColumn.BIRTH_NAME, StaffColumn.FAMILY_NAME, StaffColumn.USAGE_NAME);
    String usage = first(values, StaffColumn.USAGE_NAME, StaffColumn.FAMILY_NAME);
    items.put(DataItem.LAST_NAME, last);
    items.remove(DataItem.USAGE_NAME);
    if (!usage.isEmpty() && !usage.equals(last)) {
      items.put(DataItem.USAGE_NAME, usage);
    }
    return Map.copyOf(items);
  }

  private static String first(Map<StaffColumn, String> values, StaffColumn... columns) {
    for (StaffColumn column : columns) {
      if (values.containsKey(column)) {
        return values.get(column);
      }
    }
    return "";
  }
}
