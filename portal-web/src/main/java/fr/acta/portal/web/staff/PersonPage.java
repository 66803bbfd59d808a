package fr.acta.portal.web.staff;

import fr.acta.portal.client.TransmissionModes;
import fr.acta.portal.restriction.Lock;
import fr.acta.portal.restriction.Restrictions;
import fr.acta.portal.staff.PersonCard;
import fr.acta.portal.staff.StaffList;
import fr.acta.portal.transfer.ClientDisclosures;
import fr.acta.portal.transfer.Disclosure;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.cdi.Param;

/** What the organisation holds on one person, where each value is from, and what it was before. */
@Named
@RequestScoped
public class PersonPage {
  @Inject private StaffList staff;
  @Inject private Restrictions restrictions;
  @Inject private TransmissionModes modes;
  @Inject private ClientDisclosures disclosures;
  @Inject private Asked asked;

  @Inject @Param private String id;

  private PersonCard card;
  private List<Lock> locks;
  private boolean accidents;
  private List<Disclosure> ledger;

  @PostConstruct
  void read() {
    card = staff.card(asked.id(id));
    locks = restrictions.of(asked.id(id));
    ledger = disclosures.of(asked.id(id));
    accidents =
        modes.services().stream().anyMatch(s -> s.getService().equals("ACCIDENT_DECLARATION"));
  }

  public PersonCard getCard() {
    return card;
  }

  public List<Lock> getLocks() {
    return locks;
  }

  /** What left about her, newest first. */
  public List<Disclosure> getLedger() {
    return ledger;
  }

  /** The organisation declares accidents online. */
  public boolean isAccidents() {
    return accidents;
  }
}
