package fr.acta.portal.staff;

import fr.acta.portal.datamap.DataItem;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** A person on the staff list. */
public class PersonLine {
  private final Person person;
  private final Map<DataItem, ContestedFact> contested;

  PersonLine(Person person, Map<DataItem, ContestedFact> contested) {
    this.person = person;
    this.contested = contested;
  }

  public UUID getId() {
    return person.id();
  }

  public String getNumber() {
    return person.value(DataItem.EMPLOYEE_NUMBER);
  }

  /** Name first, as the list is ordered. */
  public String getName() {
    return person.value(DataItem.LAST_NAME) + " " + person.value(DataItem.FIRST_NAME);
  }

  public String getUsageName() {
    return person.value(DataItem.USAGE_NAME);
  }

  public String getEstablishment() {
    return person.value(DataItem.ESTABLISHMENT);
  }

  public String getJobTitle() {
    return person.value(DataItem.JOB_TITLE);
  }

  /** The last day of her quarantine, in Paris; null once she is informed. */
  public LocalDate getToInformUntil() {
    return person.quarantinedUntil();
  }

  /** What she states beside a value, on her card; here that she does. */
  public boolean isContested() {
    return !contested.isEmpty();
  }
}
