package fr.acta.portal.answer;

import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.Tenant;
import fr.acta.portal.tenancy.TenantScoped;
import fr.acta.portal.ticket.Desk;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;

/** Packs of the DPO's own tickets: what the operator holds as controller. */
@Stateless
@TenantScoped(Audience.DPO)
@RolesAllowed("DPO")
public class DpoPacks {
  @Inject private PackWork work;

  public PackView view(@Tenant UUID tenant, UUID ticket) {
    return work.view(Desk.DPO, ticket);
  }

  /**
   * Wants a pack for an accepted request, or wants a failed one again.
   *
   * @param version the ticket's
   */
  public void prepare(@Tenant UUID tenant, UUID ticket, int version) {
    work.prepare(Desk.DPO, ticket, version);
  }

  /** Rows of a pack that is looked at, 25 at most: a page of a table, or those that hold words. */
  public PackRowsView rows(@Tenant UUID tenant, UUID ticket, RowSearch wanted) {
    return work.rows(Desk.DPO, ticket, wanted);
  }

  /**
   * Leaves a value out: a refusal of a part, with its reason (GDPR art. 15(4)).
   *
   * @param version the pack's, here and below
   */
  public void redact(
      @Tenant UUID tenant, UUID ticket, int version, Redaction.Place place, String reason) {
    work.redact(Desk.DPO, ticket, version, place, reason);
  }

  public void restore(@Tenant UUID tenant, UUID ticket, int version, UUID redaction) {
    work.restore(Desk.DPO, ticket, version, redaction);
  }

  /** It goes with the answer. */
  public void approve(@Tenant UUID tenant, UUID ticket, int version) {
    work.approve(Desk.DPO, ticket, version);
  }

  /**
   * @return the code for somebody without an account, shown this once; former ones end
   */
  public String makeCode(@Tenant UUID tenant, UUID ticket, int version) {
    return work.makeCode(Desk.DPO, ticket, version);
  }
}
