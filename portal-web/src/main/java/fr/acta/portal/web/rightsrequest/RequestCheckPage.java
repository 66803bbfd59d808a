package fr.acta.portal.web.rightsrequest;

import fr.acta.portal.rightsrequest.Draft;
import fr.acta.portal.rightsrequest.MyDraft;
import fr.acta.portal.ticket.Right;
import fr.acta.portal.web.shell.Language;
import fr.acta.portal.web.shell.Said;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;

/** Last step: who will read what, then send. */
@Named
@RequestScoped
public class RequestCheckPage {
  @Inject private MyDraft myDraft;
  @Inject private Language language;
  @Inject private Said said;

  private Draft draft;
  private String draftId;

  @PostConstruct
  void load() {
    draft = myDraft.current(Right.RECTIFICATION).orElse(null);
  }

  public String open() {
    if (draft == null) return "/me/requests?faces-redirect=true";
    draftId = draft.getId().toString();
    return draft.isComplete() ? null : "/me/request/details?faces-redirect=true";
  }

  /** The same page sent twice leads to the same request. */
  public String send() {
    UUID request = myDraft.file(RequestViewPage.uuid(draftId), language.getLocale());
    said.say("rightsrequest.sent");
    return "/me/request/view?faces-redirect=true&id=" + request;
  }

  public Draft getDraft() {
    return draft;
  }

  public String getDraftId() {
    return draftId;
  }

  public void setDraftId(String draftId) {
    this.draftId = draftId;
  }
}
