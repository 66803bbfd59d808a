package fr.acta.portal.staff.file;

import java.util.List;

/** A row of cleaned cells, numbered from 1 as a spreadsheet does. */
record CsvRow(int number, List<String> cells) {

  boolean isBlank() {
    return cells.stream().allMatch(String::isEmpty);
  }
}
