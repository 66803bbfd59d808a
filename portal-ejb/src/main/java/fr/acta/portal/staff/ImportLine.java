package fr.acta.portal.staff;

import fr.acta.portal.datamap.DataItem;
import fr.acta.portal.staff.file.Problem;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A row of a file as HR sees it before confirming. */
public class ImportLine {
  private final StaffImportRow row;
  private final List<Problem> problems;
  private final List<Change> changes;
  private final boolean somebodyElse;

  ImportLine(
      StaffImportRow row,
      Optional<Person> held,
      Collection<DataItem> columns,
      Set<DataItem> decided,
      List<Problem> problems) {
    this.row = row;
    this.problems = problems;
    Optional<StaffDifference> difference =
        held.map(p -> StaffDifference.between(p::value, row::value, columns, decided));
    this.changes =
        difference.map(d -> d.changes().stream().map(Change::new).toList()).orElse(List.of());
    this.somebodyElse = difference.filter(StaffDifference::isSomebodyElse).isPresent();
  }

  public int getRow() {
    return row.rowNumber();
  }

  public String getNumber() {
    return row.value(DataItem.EMPLOYEE_NUMBER);
  }

  /** First name, then the name she uses; empty for a rejected row, of which no name is kept. */
  public String getName() {
    String usage = row.value(DataItem.USAGE_NAME);
    String last = usage == null ? row.value(DataItem.LAST_NAME) : usage;
    return last == null ? "" : row.value(DataItem.FIRST_NAME) + " " + last;
  }

  public String getEstablishment() {
    return row.value(DataItem.ESTABLISHMENT);
  }

  public String getJobTitle() {
    return row.value(DataItem.JOB_TITLE);
  }

  public boolean isSharedEmail() {
    return row.isSharedEmail();
  }

  /** Whether a known number now has another name. */
  public boolean isSomebodyElse() {
    return somebodyElse;
  }

  public List<Change> getChanges() {
    return changes;
  }

  /** Items whose value in the file differs from the one that a decision set, which stands. */
  public List<String> getKeptItems() {
    return row.keptItems().stream().sorted().map(DataItem::name).toList();
  }

  /** What is wrong with a rejected row; what is worth a look on any other. */
  public List<Problem> getProblems() {
    return problems;
  }

  /** One value, before and after; dates as ISO texts, null for none. */
  public static class Change {
    private final StaffDifference.Change change;

    Change(StaffDifference.Change change) {
      this.change = change;
    }

    public String getItem() {
      return change.item().name();
    }

    public String getBefore() {
      return change.before();
    }

    public String getAfter() {
      return change.after();
    }
  }
}
