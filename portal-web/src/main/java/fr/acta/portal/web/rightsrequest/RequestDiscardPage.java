package fr.acta.portal.web.rightsrequest;

import fr.acta.portal.rightsrequest.MyDraft;
import fr.acta.portal.ticket.Right;
import fr.acta.portal.web.shell.Said;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Asks before a draft is thrown away. */
@Named
@RequestScoped
public class RequestDiscardPage {
  @Inject private MyDraft myDraft;
  @Inject private Said said;

  public String discard() {
    myDraft.discard(Right.RECTIFICATION);
    said.say("rightsrequest.discarded");
    return "/me/requests?faces-redirect=true";
  }
}
