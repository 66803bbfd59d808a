package fr.acta.portal.web.intake;

import fr.acta.portal.intake.ClientIntake;
import fr.acta.portal.intake.Papers;
import fr.acta.portal.intake.Recording;
import fr.acta.portal.restriction.Restrictions;
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
  @Inject private Restrictions restrictions;
  @Inject @Param private String person;

  private String called;
  private boolean seen;

  @PostConstruct
  void read() {
    called = restrictions.called(id());
    seen = restrictions.isSeen(id());
    if (seen) getForm().setName(called);
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

  /** Her name; of somebody who is locked (GDPR art. 18) her number alone. */
  public String getCalled() {
    return called;
  }

  public boolean isSeen() {
    return seen;
  }
}
