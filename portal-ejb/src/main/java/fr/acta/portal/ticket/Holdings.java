package fr.acta.portal.ticket;

import fr.acta.portal.datamap.Controller;
import fr.acta.portal.datamap.DataItem;
import fr.acta.portal.staff.ContactDetails;
import fr.acta.portal.staff.ContestedFact;
import fr.acta.portal.staff.Person;
import java.util.Map;
import java.util.Optional;

/**
 * What stands about her now, as far as a ticket needs it.
 *
 * @param person empty where the reader may not see her: the DPO, while she is in quarantine
 * @param contested what she states beside a value
 * @param contact what she gave herself, if she did; never read for the client's desk
 */
record Holdings(
    Optional<Person> person,
    Optional<ContactDetails> contact,
    Map<DataItem, ContestedFact> contested) {
  /** Whether the value can be told at all; it may still be none. */
  boolean tells(DataItem item) {
    return isOperators(item) || person.isPresent();
  }

  /** Null where nothing is held. */
  String value(DataItem item) {
    return isOperators(item)
        ? contact.map(c -> c.value(item)).orElse(null)
        : person.map(p -> p.value(item)).orElse(null);
  }

  static boolean isOperators(DataItem item) {
    return item.controller() == Controller.OPERATOR;
  }
}
