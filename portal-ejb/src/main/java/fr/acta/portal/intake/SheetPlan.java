package fr.acta.portal.intake;

import java.util.List;

/** What a sheet will open, row by row, or has opened. */
public class SheetPlan {
  private final List<PlannedRow> rows;
  private final List<String> unread;

  SheetPlan(List<PlannedRow> rows, List<String> unread) {
    this.rows = rows;
    this.unread = unread;
  }

  public List<PlannedRow> of(PlannedRow.Outcome outcome) {
    return rows.stream().filter(row -> row.getOutcome() == outcome).toList();
  }

  public int count(PlannedRow.Outcome outcome) {
    return of(outcome).size();
  }

  /** Headings of columns that are not read. */
  public List<String> getUnread() {
    return unread;
  }
}
