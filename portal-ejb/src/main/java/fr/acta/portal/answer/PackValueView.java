package fr.acta.portal.answer;

/** A value of a pack, with what names it when it is to be left out. */
public class PackValueView {
  private final Redaction.Place place;
  private final String label;
  private final String value;
  private final String names;
  private final boolean withheld;

  PackValueView(Redaction.Place place, String label, String value, String names, boolean withheld) {
    this.place = place;
    this.label = label;
    this.value = value;
    this.names = names;
    this.withheld = withheld;
  }

  public String getLabel() {
    return label;
  }

  public String getValue() {
    return value;
  }

  /** Whom else it names; empty for nobody. */
  public String getNames() {
    return names;
  }

  public boolean isWithheld() {
    return withheld;
  }

  public String getTable() {
    return place.table();
  }

  public String getColumn() {
    return place.column();
  }

  public String getKey() {
    return place.key();
  }
}
