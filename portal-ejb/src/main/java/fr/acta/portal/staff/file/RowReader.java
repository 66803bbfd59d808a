package fr.acta.portal.staff.file;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes each row a record, a rejection or a line that is no person. */
final class RowReader {
  private final Headings headings;
  private final Survey survey;
  private final Set<String> claimed = new HashSet<>();

  RowReader(Headings headings, Survey survey) {
    this.headings = headings;
    this.survey = survey;
  }

  StaffRow read(CsvRow row) {
    if (headings.isTotal(row.cells())) {
      return new SkippedRow(row.number(), SkippedRow.Kind.TOTAL);
    }
    if (headings.isRepeatedBy(row.cells())) {
      return new SkippedRow(row.number(), SkippedRow.Kind.REPEATED_HEADINGS);
    }
    if (headings.isExceededBy(row.cells())) {
      String count = Integer.toString(row.cells().size());
      return new Rejection(row.number(), "", List.of(Problem.of("", count, "problem.cells")));
    }
    return person(row);
  }

  private StaffRow person(CsvRow row) {
    Map<StaffColumn, String> values = new EnumMap<>(StaffColumn.class);
    List<Problem> problems = new ArrayList<>();
    for (StaffColumn column : StaffColumn.values()) {
      read(column, row.cells(), values, problems);
    }
    problems.addAll(PersonRules.broken(headings, row.cells(), values));
    if (isRepeated(row.cells())) {
      problems.add(onNumber(row.cells(), "problem.twice"));
    }
    if (!problems.isEmpty()) {
      String number = values.getOrDefault(StaffColumn.NUMBER, "");
      return new Rejection(row.number(), number, List.copyOf(problems));
    }
    List<Problem> warnings =
        survey.hasLookAlike(row.cells())
            ? List.of(onNumber(row.cells(), "warning.look_alike"))
            : List.of();
    return new StaffRecord(
        row.number(),
        PersonRules.items(values),
        survey.isInTwoEstablishments(row.cells()),
        survey.sharesAddress(row.cells()),
        warnings);
  }

  private void read(
      StaffColumn column,
      List<String> cells,
      Map<StaffColumn, String> values,
      List<Problem> problems) {
    String cell = headings.cell(column, cells);
    try {
      String value = cell.isEmpty() ? "" : column.read(cell);
      if (!value.isEmpty()) {
        values.put(column, value);
      }
    } catch (BadValue bad) {
      problems.add(Problem.of(headings.name(column), cell, bad));
    }
  }

  /** Every row after the first of the same person; only those that the survey saw are kept. */
  private boolean isRepeated(List<String> cells) {
    return !headings.cell(StaffColumn.NUMBER, cells).isEmpty()
        && survey.isOnTwoRows(cells)
        && !claimed.add(survey.person(cells));
  }

  private Problem onNumber(List<String> cells, String key) {
    String number = headings.cell(StaffColumn.NUMBER, cells);
    return Problem.of(headings.name(StaffColumn.NUMBER), number, key);
  }
}
