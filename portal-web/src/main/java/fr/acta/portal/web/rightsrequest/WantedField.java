package fr.acta.portal.web.rightsrequest;

import fr.acta.portal.datamap.DataItem;

/** One field of the details page. */
public class WantedField {
  private final DataItem item;
  private final String held;
  private String text;

  WantedField(DataItem item, String held, String text) {
    this.item = item;
    this.held = held;
    this.text = text;
  }

  public DataItem getItem() {
    return item;
  }

  public String getId() {
    return "wanted-" + item.name();
  }

  /** The keys that a telephone offers. */
  public String getKeyboard() {
    return item.isPhone() ? "tel" : item.isEmail() ? "email" : "text";
  }

  /** As people read it; null where nothing is held. */
  public String getHeld() {
    return held;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }
}
