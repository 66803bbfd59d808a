package fr.acta.portal.staff;

import fr.acta.portal.datamap.DataItem;
import fr.acta.portal.tenancy.LegalClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** One item as the person sees it: the value, its origin, and what was there before. */
public final class HeldValue {
  private final DataItem item;
  private final String value;
  private final Origin origin;
  private final LocalDate since;
  private final List<FormerValue> history;
  private final ContestedFact contested;

  /**
   * @param first where it came from if it never changed
   * @param firstAt null where nothing was ever given
   * @param changes of this item, latest first
   * @param contested null where she and the desk agree
   */
  HeldValue(
      DataItem item,
      String value,
      Origin first,
      Instant firstAt,
      List<PersonChange> changes,
      ContestedFact contested) {
    this.contested = contested;
    Instant at = changes.isEmpty() ? firstAt : changes.get(0).changedAt();
    this.item = item;
    this.value = value;
    this.origin = changes.isEmpty() ? first : Origin.of(changes.get(0));
    this.since = at == null ? null : LocalDate.ofInstant(at, LegalClock.PARIS);
    this.history = changes.stream().map(FormerValue::new).toList();
  }

  public DataItem getItem() {
    return item;
  }

  /** A date as ISO text; null where nothing is held. */
  public String getValue() {
    return value;
  }

  public boolean isHeld() {
    return value != null;
  }

  public Origin getOrigin() {
    return origin;
  }

  public LocalDate getSince() {
    return since;
  }

  public boolean isContested() {
    return contested != null;
  }

  /** What she states beside it; null where she states that there is none. */
  public String getStated() {
    return contested == null ? null : contested.stated();
  }

  /** Latest first. */
  public List<FormerValue> getHistory() {
    return history;
  }
}
