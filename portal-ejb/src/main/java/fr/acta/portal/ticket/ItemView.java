package fr.acta.portal.ticket;

import fr.acta.portal.datamap.DataItem;
import java.util.Objects;
import java.util.UUID;

/** One value asked to be corrected: what she saw, what stands today, what she asks for. */
public class ItemView {
  private final Correction correction;
  private final Holdings now;

  ItemView(Correction correction, Holdings now) {
    this.correction = correction;
    this.now = now;
  }

  public UUID getId() {
    return correction.id();
  }

  public DataItem getItem() {
    return correction.item();
  }

  public String getShown() {
    return correction.valueShown();
  }

  /** Today's value; where the reader may not see it, the one she saw. */
  public String getToday() {
    return now.tells(getItem()) ? now.value(getItem()) : correction.valueShown();
  }

  public String getWanted() {
    return correction.valueWanted();
  }

  /** Somebody changed it after she asked: an import, or another decision. */
  public boolean isChangedSince() {
    return !Objects.equals(getToday(), correction.valueShown());
  }

  public Decision getDecision() {
    return correction.decision();
  }

  public String getReason() {
    return correction.reason();
  }
}
