package fr.acta.portal.web.ticket;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;

/** Whether a press on a button is being heard, before the page is drawn again. */
final class Pressed {
  private Pressed() {}

  static boolean heard() {
    FacesContext context = FacesContext.getCurrentInstance();
    return context.isPostback() && context.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE;
  }
}
