package fr.acta.portal.rightsrequest;

import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.TenantScoped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;

/** What the client's desk hears of the supervisory authority. */
@Stateless
@TenantScoped(Audience.HR)
@RolesAllowed("HR")
public class ClientComplaints {
  @Inject private Complaints complaints;

  public void note(UUID request, LocalDate day) {
    complaints.note(request, day);
  }
}
