package fr.acta.portal.staff.file;

import java.util.List;

/** A parsed row, numbered from 1 as a spreadsheet does. */
record CsvRow(int number, List<String> cells) {

  boolean isBlank() {
    return cells.stream().allMatch(cell -> CellRule.clean(cell).isEmpty());
  }
}
