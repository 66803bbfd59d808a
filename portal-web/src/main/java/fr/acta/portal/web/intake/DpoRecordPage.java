package fr.acta.portal.web.intake;

import fr.acta.portal.intake.DpoIntake;
import fr.acta.portal.intake.Papers;
import fr.acta.portal.intake.Recording;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** {@code /dpo/intake/record}: whose it is, is found on the ticket's page afterwards. */
@Named
@RequestScoped
public class DpoRecordPage extends RecordScreen {
  @Inject private DpoIntake intake;

  @Override
  String record(Recording recording, Papers papers) {
    return intake.recordUnknown(recording, papers);
  }

  @Override
  String after() {
    return "/dpo?faces-redirect=true";
  }
}
