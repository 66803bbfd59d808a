package fr.acta.portal.staff;

import fr.acta.portal.datamap.DataItem;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * One row of the file that was read. Written and marked in bulk by {@link ImportRows}; here it is
 * only read, so there is no version.
 */
@Entity
@Table(name = "staff_import_row", schema = "portal")
public class StaffImportRow {
  @Id private UUID id;

  @Column(name = "tenant_id")
  private UUID tenantId;

  @Column(name = "import_id")
  private UUID importId;

  @Column(name = "row_number")
  private int rowNumber;

  @Enumerated(EnumType.STRING)
  private RowOutcome outcome;

  @Column(name = "person_id")
  private UUID personId;

  @Embedded private StaffValues values;

  @Column(name = "shared_email")
  private boolean sharedEmail;

  @Column(name = "kept_items")
  private String keptItems;

  protected StaffImportRow() {}

  /** Null for a row that holds no person. */
  String value(DataItem item) {
    return values == null ? null : values.get(item);
  }

  Set<DataItem> keptItems() {
    return keptItems == null
        ? Set.of()
        : Arrays.stream(keptItems.split(" ")).map(DataItem::valueOf).collect(Collectors.toSet());
  }

  UUID id() {
    return id;
  }

  UUID importId() {
    return importId;
  }

  int rowNumber() {
    return rowNumber;
  }

  RowOutcome outcome() {
    return outcome;
  }

  UUID personId() {
    return personId;
  }

  boolean isSharedEmail() {
    return sharedEmail;
  }
}
