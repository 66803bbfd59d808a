package fr.acta.portal.intake;

import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.CurrentScope;
import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.tenancy.TenantScoped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What HR writes down for somebody on its staff list who asked by letter, telephone or in person.
 */
@Stateless
@TenantScoped(Audience.HR)
@RolesAllowed("HR")
public class ClientIntake {
  @Inject private CurrentScope scope;
  @Inject private Intake intake;

  /**
   * Opens the parts of both desks; of the DPO's, HR sees nothing.
   *
   * @return the reference, to be told to whoever asked
   */
  public String record(UUID person, Recording recording, Papers papers) {
    return intake.record(scope.tenant(), person, recording, papers).reference();
  }

  /**
   * A complaint to the supervisory authority belongs on the file (GDPR art. 77).
   *
   * @throws RuleBroken for a day to come
   */
  public void noteComplaint(UUID request, LocalDate day) {
    intake.complained(scope.tenant(), request, day);
  }
}
