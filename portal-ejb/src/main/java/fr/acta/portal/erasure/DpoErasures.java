package fr.acta.portal.erasure;

import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.Tenant;
import fr.acta.portal.tenancy.TenantScoped;
import fr.acta.portal.ticket.Desk;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** The DPO erases what the operator controls. */
@Stateless
@TenantScoped(Audience.DPO)
@RolesAllowed("DPO")
public class DpoErasures {
  @Inject private Erasures erasures;

  public void propose(@Tenant UUID tenant, UUID ticket) {
    erasures.propose(Desk.DPO, ticket);
  }

  /** Empty until it is proposed. */
  public Optional<ErasureView> view(@Tenant UUID tenant, UUID ticket) {
    return erasures.view(Desk.DPO, ticket);
  }

  /** What waits for the database's maintenance and has less than a month left for it. */
  public Optional<Remains> lateRemains() {
    return erasures.remains().filter(Remains::late);
  }

  /**
   * @param seal of the dry run that was read
   * @param answerTo an e-mail address or a postal one, for the answer
   */
  public void confirm(@Tenant UUID tenant, UUID ticket, String seal, String answerTo) {
    erasures.confirm(Desk.DPO, ticket, seal, answerTo);
  }
}
