package fr.acta.portal.web.rightsrequest;

import fr.acta.portal.ticket.Right;
import java.util.List;

/** What somebody wants, in the order in which people most often do: it groups the rights. */
public enum Aim {
  SEE(Right.ACCESS, Right.PORTABILITY, Right.INFORMATION),
  CORRECT(Right.RECTIFICATION),
  ERASE(Right.ERASURE, Right.RESTRICTION),
  OPPOSE(Right.PROSPECTING, Right.CAMPAIGN, Right.OBJECTION, Right.CONSENT),
  OTHER(Right.DIRECTIVES, Right.QUESTION);

  private final List<Right> rights;

  Aim(Right... rights) {
    this.rights = List.of(rights);
  }

  public List<Right> getRights() {
    return rights;
  }
}
