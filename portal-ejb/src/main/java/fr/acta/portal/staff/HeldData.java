package fr.acta.portal.staff;

import fr.acta.portal.datamap.DataItem;
import java.util.List;

/** All that the portal holds about the person who asks. */
public final class HeldData {
  private final String firstName;
  private final String employer;
  private final boolean contactGiven;
  private final boolean prospectingOpposed;
  private final List<HeldValue> values;

  HeldData(
      String firstName,
      String employer,
      boolean contactGiven,
      boolean prospectingOpposed,
      List<HeldValue> values) {
    this.firstName = firstName;
    this.employer = employer;
    this.contactGiven = contactGiven;
    this.prospectingOpposed = prospectingOpposed;
    this.values = List.copyOf(values);
  }

  public String getFirstName() {
    return firstName;
  }

  public String getEmployer() {
    return employer;
  }

  /** Whether she ever told the portal how to reach her. */
  public boolean isContactGiven() {
    return contactGiven;
  }

  /** She is on the suppression list: nobody may send her prospecting. */
  public boolean isProspectingOpposed() {
    return prospectingOpposed;
  }

  /** Every item there is about her, held or empty, in the order of {@link DataItem}. */
  public List<HeldValue> getValues() {
    return values;
  }

  /** Only what is held. */
  public List<HeldValue> getHeld() {
    return values.stream().filter(HeldValue::isHeld).toList();
  }

  public HeldValue of(DataItem item) {
    return values.stream().filter(v -> v.getItem() == item).findFirst().orElseThrow();
  }
}
