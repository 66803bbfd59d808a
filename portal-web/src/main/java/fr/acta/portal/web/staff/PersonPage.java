package fr.acta.portal.web.staff;

import fr.acta.portal.staff.PersonCard;
import fr.acta.portal.staff.StaffList;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;

/** What the organisation holds on one person, where each value is from, and what it was before. */
@Named
@RequestScoped
public class PersonPage {
  @Inject private StaffList staff;
  @Inject private Asked asked;

  @Inject @Param private String id;

  private PersonCard card;

  @PostConstruct
  void read() {
    card = staff.card(asked.id(id));
  }

  public PersonCard getCard() {
    return card;
  }
}
