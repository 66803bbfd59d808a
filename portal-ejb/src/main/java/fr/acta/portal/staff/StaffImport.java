package fr.acta.portal.staff;

import fr.acta.portal.datamap.DataItem;
import fr.acta.portal.staff.file.Heading;
import fr.acta.portal.staff.file.StaffFile;
import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.tenancy.TenantEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A staff file that was read, what it would change, and how far that is done. */
@Entity
@Table(name = "staff_import", schema = "portal")
public class StaffImport extends TenantEntity {
  @Enumerated(EnumType.STRING)
  private ImportState state;

  @Column(updatable = false)
  private String encoding;

  @Column(updatable = false)
  private String separator;

  @Column(name = "columns_kept", updatable = false)
  private String columnsKept;

  @Column(name = "columns_refused", updatable = false)
  private String columnsRefused;

  @Column(name = "columns_ignored", updatable = false)
  private String columnsIgnored;

  @Embedded private ImportFigures figures;

  private int applied;

  @Column(name = "uploaded_by", updatable = false)
  private UUID uploadedBy;

  @Column(name = "uploaded_at", updatable = false)
  private Instant uploadedAt;

  @Column(name = "confirmed_at")
  private Instant confirmedAt;

  @Column(name = "applied_at")
  private Instant appliedAt;

  protected StaffImport() {}

  StaffImport(UUID tenant, UUID id, StaffFile file, ImportFigures figures, UUID by, Instant now) {
    super(tenant, id);
    this.state = ImportState.DRY_RUN;
    this.encoding = file.encoding();
    this.separator = String.valueOf(file.separator());
    List<Heading> headings = file.headings();
    this.columnsKept = lines(headings, Heading::isRead, h -> h.item().orElseThrow().name());
    this.columnsRefused =
        lines(headings, Heading::isRefused, h -> h.needless().orElseThrow().name());
    this.columnsIgnored = lines(headings, Heading::isIgnored, h -> "");
    this.figures = figures;
    this.uploadedBy = by;
    this.uploadedAt = now;
  }

  /**
   * @param shown the version that the reader of the dry run saw
   */
  void confirm(int shown, Instant now) {
    demandVersion(shown);
    if (figures.toApply() == 0) throw new RuleBroken("staff.import.nothing");
    state = state.to(ImportState.QUEUED);
    confirmedAt = now;
  }

  void abandon(int shown) {
    demandVersion(shown);
    state = state.to(ImportState.ABANDONED);
  }

  /** Also after a stop in the middle: what was applied is not applied again. */
  void begin() {
    if (state != ImportState.APPLYING) state = state.to(ImportState.APPLYING);
  }

  void progress(int rows) {
    if (state != ImportState.APPLYING) throw new IllegalStateException(state + " applies no row");
    applied += rows;
  }

  /** Locked after the dry run. */
  void parked(int lines) {
    figures.parked(lines);
  }

  void finish(Instant now) {
    state = state.to(ImportState.APPLIED);
    appliedAt = now;
  }

  private void demandVersion(int shown) {
    if (shown != version()) throw new RuleBroken("staff.changedMeanwhile");
  }

  private static String lines(
      List<Heading> headings, Predicate<Heading> which, Function<Heading, String> first) {
    return headings.stream()
        .filter(which)
        .map(h -> first.apply(h) + "\t" + h.text())
        .collect(Collectors.joining("\n"));
  }

  /** The items that the file speaks of. */
  List<DataItem> items() {
    return columnsKept
        .lines()
        .map(line -> DataItem.valueOf(line.substring(0, line.indexOf('\t'))))
        .toList();
  }

  ImportState state() {
    return state;
  }

  String encoding() {
    return encoding;
  }

  String separator() {
    return separator;
  }

  String columnsKept() {
    return columnsKept;
  }

  String columnsRefused() {
    return columnsRefused;
  }

  String columnsIgnored() {
    return columnsIgnored;
  }

  ImportFigures figures() {
    return figures;
  }

  int applied() {
    return applied;
  }

  UUID uploadedBy() {
    return uploadedBy;
  }

  Instant uploadedAt() {
    return uploadedAt;
  }

  Instant confirmedAt() {
    return confirmedAt;
  }

  Instant appliedAt() {
    return appliedAt;
  }
}
