package fr.acta.portal.erasure;

import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.TenantScoped;
import fr.acta.portal.ticket.Desk;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** The client erases what the client controls. */
@Stateless
@TenantScoped(Audience.HR)
@RolesAllowed("HR")
public class ClientErasures {
  @Inject private Erasures erasures;

  public void propose(UUID ticket) {
    erasures.propose(Desk.CLIENT, ticket);
  }

  /** Empty until it is proposed. */
  public Optional<ErasureView> view(UUID ticket) {
    return erasures.view(Desk.CLIENT, ticket);
  }

  /**
   * @param seal of the dry run that was read
   * @param answerTo an e-mail address or a postal one, for the answer
   */
  public void confirm(UUID ticket, String seal, String answerTo) {
    erasures.confirm(Desk.CLIENT, ticket, seal, answerTo);
  }
}
