package fr.acta.portal.ticket;

import fr.acta.portal.datamap.DataItem;
import java.util.Objects;
import java.util.UUID;

/** One thing to decide: what she saw, what stands today, what she asks for. */
public class ItemView {
  private final AskedItem asked;
  private final Holdings now;

  ItemView(AskedItem asked, Holdings now) {
    this.asked = asked;
    this.now = now;
  }

  public UUID getId() {
    return asked.id();
  }

  /** Null for the request as a whole. */
  public DataItem getItem() {
    return asked.item();
  }

  public String getShown() {
    return asked.valueShown();
  }

  /** Today's value; where the reader may not see it, the one she saw. */
  public String getToday() {
    if (getItem() == null) return null;
    return now.tells(getItem()) ? now.value(getItem()) : asked.valueShown();
  }

  public String getWanted() {
    return asked.valueWanted();
  }

  /** She contests what stands today, by an earlier request or this one. */
  public boolean isContested() {
    return getItem() != null && now.contested().containsKey(getItem());
  }

  /** What she states beside it; null for none. */
  public String getStated() {
    return isContested() ? now.contested().get(getItem()).stated() : null;
  }

  /** Somebody changed it after she asked: an import, or another decision. */
  public boolean isChangedSince() {
    return !Objects.equals(getToday(), asked.valueShown());
  }

  public Decision getDecision() {
    return asked.decision();
  }

  boolean isAccepted() {
    return asked.decision() == Decision.ACCEPTED;
  }

  public RefusalGround getGround() {
    return asked.ground();
  }

  public String getReason() {
    return asked.reason();
  }
}
