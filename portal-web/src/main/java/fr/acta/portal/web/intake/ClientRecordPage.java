package fr.acta.portal.web.intake;

import fr.acta.portal.intake.ClientIntake;
import fr.acta.portal.intake.Papers;
import fr.acta.portal.intake.Recording;
import fr.acta.portal.staff.PersonCard;
import fr.acta.portal.staff.StaffList;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.web.shell.Ids;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.omnifaces.cdi.Param;

/** {@code /hr/intake/record}: for somebody on the staff list. */
@Named
@RequestScoped
public class ClientRecordPage extends RecordScreen {
  @Inject private ClientIntake intake;
  @Inject private StaffList staff;
  @Inject @Param private String person;

  private PersonCard card;

  @PostConstruct
  void read() {
    card = staff.card(id());
    getForm().setName(card.getName());
  }

  @Override
  String record(Recording recording, Papers papers) {
    return intake.record(id(), recording, papers);
  }

  @Override
  String after() {
    return "/hr/ticket/queue?faces-redirect=true";
  }

  private UUID id() {
    return Ids.of(person, Audience.HR);
  }

  public PersonCard getCard() {
    return card;
  }
}
