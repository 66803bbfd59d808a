package fr.acta.portal.notice;

import fr.acta.portal.tenancy.AccessDenied;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.TenantScoped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Who is still to be told of the version in force, for HR to attest or to gather them. */
@Stateless
@TenantScoped(Audience.HR)
@RolesAllowed("HR")
public class AttestationList {
  @Inject private StaffInformation information;
  @Inject private Notices notices;

  /**
   * A page of at most {@link InformationCampaigns#PAGE}, by name.
   *
   * @param site null for all
   * @param typed part of a name or number, or null
   * @param after the last person of the page before, or null
   */
  public List<InformedPerson> page(String service, String site, String typed, UUID after) {
    return information.toReach(demand(service), site, typed, after);
  }

  public LeftToTell left(String service, String site) {
    return information.left(demand(service), site);
  }

  public List<String> sites() {
    return information.sites();
  }

  /** To print before a meeting, to be signed by each of them. */
  public AttendanceList attendance(String service, String site) {
    Duty duty = demand(service);
    return new AttendanceList(notices.sheet(duty.notice()), site, information.toReach(duty, site));
  }

  private Duty demand(String service) {
    return information.duty(service).orElseThrow(() -> new AccessDenied(Audience.HR));
  }
}
