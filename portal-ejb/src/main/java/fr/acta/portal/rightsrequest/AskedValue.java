package fr.acta.portal.rightsrequest;

import fr.acta.portal.datamap.DataItem;
import fr.acta.portal.ticket.Correction;
import fr.acta.portal.ticket.Decision;

/** One value of a request: what stood there, what she asked for, what was decided. */
public final class AskedValue {
  private final DataItem item;
  private final String shown;
  private final String wanted;
  private final Decision decision;
  private final String reason;

  /**
   * @param decided before that, the desk's decision is its own draft and is not read
   */
  AskedValue(Correction correction, boolean decided) {
    this.item = correction.item();
    this.shown = correction.valueShown();
    this.wanted = correction.valueWanted();
    this.decision = decided ? correction.decision() : null;
    this.reason = decided ? correction.reason() : null;
  }

  public DataItem getItem() {
    return item;
  }

  /** Null where nothing was held. */
  public String getShown() {
    return shown;
  }

  /** Null when she asked for the value to be removed. */
  public String getWanted() {
    return wanted;
  }

  /** Null until it is decided. */
  public Decision getDecision() {
    return decision;
  }

  /** Only on a refusal. */
  public String getReason() {
    return reason;
  }
}
