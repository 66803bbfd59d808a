package fr.acta.portal.ticket;

import fr.acta.portal.datamap.DataItem;
import fr.acta.portal.staff.Person;

/** Who asks, as far as the desk needs it to be sure. */
public class PersonView {
  private final Person person;

  PersonView(Person person) {
    this.person = person;
  }

  public String getNumber() {
    return person.value(DataItem.EMPLOYEE_NUMBER);
  }

  public String getEstablishment() {
    return person.value(DataItem.ESTABLISHMENT);
  }

  public String getJobTitle() {
    return person.value(DataItem.JOB_TITLE);
  }
}
