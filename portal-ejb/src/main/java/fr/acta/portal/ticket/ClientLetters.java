package fr.acta.portal.ticket;

import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.CurrentScope;
import fr.acta.portal.tenancy.TenantScoped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Letters that the client's desk has to print and post. */
@Stateless
@TenantScoped(Audience.HR)
@RolesAllowed("HR")
public class ClientLetters {
  @Inject private LetterBox box;
  @Inject private CurrentScope scope;

  /** Oldest first. */
  public List<LetterView> waiting() {
    return box.waiting();
  }

  /** Who writes, a line each. */
  public List<String> letterhead() {
    return box.letterhead(scope.tenant());
  }

  /** All that wait, once: each is on record as printed. */
  public List<LetterView> print() {
    return box.print();
  }
}
