package fr.acta.portal.rightsrequest;

import fr.acta.portal.datamap.DataItem;
import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.ticket.Desk;

/** One value of a draft: what is held, what she wants, and why that cannot be sent yet. */
public final class DraftItem {
  private final DataItem item;
  private final String held;
  private final String wanted;
  private final RuleBroken problem;

  /** A value that is asked for as it is. */
  DraftItem(DataItem item, String held) {
    this.item = item;
    this.held = held;
    this.wanted = null;
    this.problem = null;
  }

  DraftItem(DataItem item, String held, String typed) {
    WantedValue value = null;
    RuleBroken broken = null;
    try {
      value = new WantedValue(item, held, typed);
    } catch (RuleBroken rule) {
      broken = rule;
    }
    this.item = item;
    this.held = held;
    this.wanted = value == null ? typed : value.wanted();
    this.problem = broken;
  }

  public DataItem getItem() {
    return item;
  }

  public Desk getDesk() {
    return Routing.deskOf(item);
  }

  /** Null where nothing is held. */
  public String getHeld() {
    return held;
  }

  /** As it would be kept, or as it was typed where that is not possible; empty for no value. */
  public String getWanted() {
    return wanted;
  }

  /** Null when it can be sent. */
  public RuleBroken getProblem() {
    return problem;
  }
}
