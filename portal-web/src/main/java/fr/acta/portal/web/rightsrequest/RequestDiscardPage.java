package fr.acta.portal.web.rightsrequest;

import fr.acta.portal.rightsrequest.Draft;
import fr.acta.portal.rightsrequest.MyDraft;
import fr.acta.portal.ticket.Right;
import fr.acta.portal.web.shell.Said;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;

/** Asks before a draft is thrown away. */
@Named
@RequestScoped
public class RequestDiscardPage {
  @Inject private MyDraft myDraft;
  @Inject private Said said;

  @Inject
  @Param(name = "right")
  private String name;

  private Right right;
  private Draft draft;

  @PostConstruct
  void load() {
    right = Steps.right(name);
    draft = myDraft.current(right).orElse(null);
  }

  /** There is nothing left to throw away. */
  public String open() {
    return draft == null ? Steps.to("/me/requests") : null;
  }

  public String discard() {
    myDraft.discard(right);
    said.say("rightsrequest.discarded");
    return Steps.to("/me/requests");
  }

  public Draft getDraft() {
    return draft;
  }
}
