package fr.acta.portal.staff;

import fr.acta.portal.tenancy.RuleBroken;
import java.util.Set;

/** How far an import is. Nothing of the staff list changes before {@link #APPLYING}. */
public enum ImportState {
  DRY_RUN,
  QUEUED,
  APPLYING,
  APPLIED,
  ABANDONED;

  private Set<ImportState> next() {
    return switch (this) {
      case DRY_RUN -> Set.of(QUEUED, ABANDONED);
      case QUEUED -> Set.of(APPLYING);
      case APPLYING -> Set.of(APPLIED);
      case APPLIED, ABANDONED -> Set.of();
    };
  }

  ImportState to(ImportState wanted) {
    if (!next().contains(wanted)) throw new RuleBroken("staff.import.not." + wanted, name());
    return wanted;
  }

  public boolean isConfirmed() {
    return this == QUEUED || this == APPLYING || this == APPLIED;
  }
}
