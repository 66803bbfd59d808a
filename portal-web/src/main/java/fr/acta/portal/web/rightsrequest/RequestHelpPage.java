package fr.acta.portal.web.rightsrequest;

import fr.acta.portal.ticket.Right;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;

/** Everyday situations, each with the right that fits: the likeliest first. */
@Named
@RequestScoped
public class RequestHelpPage {
  private static final List<Right> SITUATIONS =
      List.of(
          Right.RECTIFICATION,
          Right.ACCESS,
          Right.PROSPECTING,
          Right.CAMPAIGN,
          Right.ERASURE,
          Right.RESTRICTION,
          Right.OBJECTION,
          Right.CONSENT,
          Right.INFORMATION,
          Right.PORTABILITY,
          Right.DIRECTIVES,
          Right.QUESTION);

  public List<Right> getSituations() {
    return SITUATIONS;
  }
}
