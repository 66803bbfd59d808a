package fr.acta.portal.ticket;

import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.TenantScoped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Letters that the DPO's desk has to print and post. */
@Stateless
@TenantScoped(Audience.DPO)
@RolesAllowed("DPO")
public class DpoLetters {
  @Inject private LetterBox box;

  /** Oldest first. */
  public List<LetterView> waiting() {
    return box.waiting();
  }

  /** All that wait, once: each is on record as printed. */
  public List<LetterView> print() {
    return box.print();
  }
}
