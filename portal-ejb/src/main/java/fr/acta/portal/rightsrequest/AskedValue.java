package fr.acta.portal.rightsrequest;

import fr.acta.portal.datamap.DataItem;
import fr.acta.portal.ticket.AskedItem;
import fr.acta.portal.ticket.Decision;

/** One thing of a request: what stood there, what she asked for, what was decided. */
public final class AskedValue {
  private final DataItem item;
  private final String shown;
  private final String wanted;
  private final Decision decision;
  private final String reason;

  /**
   * @param decided before that, the desk's decision is its own draft and is not read
   */
  AskedValue(AskedItem asked, boolean decided) {
    this.item = asked.item();
    this.shown = asked.valueShown();
    this.wanted = asked.valueWanted();
    this.decision = decided ? asked.decision() : null;
    this.reason = decided ? asked.reason() : null;
  }

  /** Null for the request as a whole. */
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
