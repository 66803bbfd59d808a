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
import org.omnifaces.cdi.Param;

/** Last step: who will read what, then send. */
@Named
@RequestScoped
public class RequestCheckPage {
  @Inject private MyDraft myDraft;
  @Inject private Language language;
  @Inject private Said said;

  @Inject
  @Param(name = "right")
  private String name;

  private Right right;
  private Draft draft;
  private String draftId;

  @PostConstruct
  void load() {
    right = Steps.right(name);
    draft = myDraft.current(right).orElse(null);
  }

  public String open() {
    if (draft == null) return Steps.to("/me/request/new?right=" + right);
    draftId = draft.getId().toString();
    return draft.isComplete() ? null : Steps.to(Steps.resume(draft));
  }

  /** The same page sent twice leads to the same request. */
  public String send() {
    String id = myDraft.file(RequestViewPage.uuid(draftId), language.getLocale()).toString();
    said.say(right.isObeyed() ? "rightsrequest.obeyed" : "rightsrequest.sent");
    return Steps.to("/me/request/view?id=" + id);
  }

  /** What it is about is changed one step back, and a correction where it was written. */
  public String getChange() {
    return right == Right.RECTIFICATION ? "/me/request/details" : Steps.first(right);
  }

  /** Null where no words are asked for. */
  public String getTell() {
    boolean silent = right == Right.RECTIFICATION || right.isObeyed();
    return silent ? null : Steps.page("tell", right);
  }

  public String getBack() {
    String tell = getTell();
    return tell != null ? tell : right.isObeyed() ? "/me/request/new" : getChange();
  }

  public Right getRight() {
    return right;
  }

  /** Null on a page that was sent already. */
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
