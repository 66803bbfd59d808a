package fr.acta.portal.staff;

import fr.acta.portal.datamap.DataItem;
import fr.acta.portal.staff.file.NeedlessColumn;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** An import as HR sees it: its figures first, then what became of the columns. */
public class ImportView {
  private final StaffImport file;

  ImportView(StaffImport file) {
    this.file = file;
  }

  public UUID getId() {
    return file.id();
  }

  public int getVersion() {
    return file.version();
  }

  public String getState() {
    return file.state().name();
  }

  public boolean isWaiting() {
    return file.state() == ImportState.DRY_RUN;
  }

  public boolean isApplied() {
    return file.state() == ImportState.APPLIED;
  }

  public boolean isRunning() {
    return file.state() == ImportState.QUEUED || file.state() == ImportState.APPLYING;
  }

  public boolean isAbandoned() {
    return file.state() == ImportState.ABANDONED;
  }

  public int getAdded() {
    return file.figures().of(RowOutcome.NEW);
  }

  public int getChanged() {
    return file.figures().of(RowOutcome.CHANGED);
  }

  public int getUnchanged() {
    return file.figures().of(RowOutcome.UNCHANGED);
  }

  public int getRejected() {
    return file.figures().of(RowOutcome.REJECTED);
  }

  /** Rows about people whose data is locked; they wait. */
  public int getParked() {
    return file.figures().of(RowOutcome.PARKED);
  }

  public int getSkipped() {
    return file.figures().of(RowOutcome.SKIPPED);
  }

  /** Rows in which a decision stands against the file. */
  public int getDecided() {
    return file.figures().decided();
  }

  /** People whose address stands on several rows. */
  public int getShared() {
    return file.figures().shared();
  }

  /** People of the staff list whom the file does not name; nothing happens to them. */
  public int getMissing() {
    return file.figures().missing();
  }

  /** Rows that give a known number to another name. */
  public int getRenamed() {
    return file.figures().renamed();
  }

  public int getToApply() {
    return file.figures().toApply();
  }

  public int getDone() {
    return file.applied();
  }

  public int getPercent() {
    return isApplied() || getToApply() == 0 ? 100 : getDone() * 100 / getToApply();
  }

  public String getEncoding() {
    return file.encoding();
  }

  /** As text; a tabulator is "TAB". */
  public String getSeparator() {
    return file.separator().equals("\t") ? "TAB" : file.separator();
  }

  public Instant getUploadedAt() {
    return file.uploadedAt();
  }

  public Instant getAppliedAt() {
    return file.appliedAt();
  }

  /** Columns that are read, in the file's order. */
  public List<Column> getKept() {
    return columns(file.columnsKept(), text -> DataItem.valueOf(text).name());
  }

  /** Columns refused by name. */
  public List<Column> getRefused() {
    return columns(file.columnsRefused(), text -> NeedlessColumn.valueOf(text).name());
  }

  public String getRefusedHeadings() {
    return getRefused().stream().map(Column::getHeading).collect(Collectors.joining(", "));
  }

  public List<Column> getIgnored() {
    return columns(file.columnsIgnored(), text -> text);
  }

  private static List<Column> columns(String lines, Function<String, String> known) {
    return lines
        .lines()
        .map(line -> line.split("\t", 2))
        .map(parts -> new Column(known.apply(parts[0]), parts[1]))
        .toList();
  }

  /** A column: what it is taken for, and its heading in the file. */
  public static class Column {
    private final String meaning;
    private final String heading;

    Column(String meaning, String heading) {
      this.meaning = meaning;
      this.heading = heading;
    }

    public String getMeaning() {
      return meaning;
    }

    public String getHeading() {
      return heading;
    }
  }
}
