package fr.acta.portal.answer;

import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.TenantScoped;
import fr.acta.portal.ticket.Desk;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;

/** Packs of the client's own tickets: what the employer holds as controller. */
@Stateless
@TenantScoped(Audience.HR)
@RolesAllowed("HR")
public class ClientPacks {
  @Inject private PackWork work;

  public PackView view(UUID ticket) {
    return work.view(Desk.CLIENT, ticket);
  }

  /**
   * Wants a pack for an accepted request, or wants a failed one again.
   *
   * @param version the ticket's
   */
  public void prepare(UUID ticket, int version) {
    work.prepare(Desk.CLIENT, ticket, version);
  }

  /** Rows of a pack that is looked at, 25 at most: a page of a table, or those that hold words. */
  public PackRowsView rows(UUID ticket, RowSearch wanted) {
    return work.rows(Desk.CLIENT, ticket, wanted);
  }

  /**
   * Leaves a value out: a refusal of a part, with its reason (GDPR art. 15(4)).
   *
   * @param version the pack's, here and below
   */
  public void redact(UUID ticket, int version, Redaction.Place place, String reason) {
    work.redact(Desk.CLIENT, ticket, version, place, reason);
  }

  public void restore(UUID ticket, int version, UUID redaction) {
    work.restore(Desk.CLIENT, ticket, version, redaction);
  }

  /** It goes with the answer. */
  public void approve(UUID ticket, int version) {
    work.approve(Desk.CLIENT, ticket, version);
  }

  /**
   * @return the code for somebody without an account, shown this once; former ones end
   */
  public String makeCode(UUID ticket, int version) {
    return work.makeCode(Desk.CLIENT, ticket, version);
  }
}
