package fr.acta.portal.web.rightsrequest;

import fr.acta.portal.rightsrequest.Draft;
import fr.acta.portal.rightsrequest.FiledRequest;
import fr.acta.portal.rightsrequest.MyDraft;
import fr.acta.portal.rightsrequest.MyRequests;
import fr.acta.portal.ticket.Right;
import fr.acta.portal.web.shell.Words;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Messages;

/** First step: which right. What she has begun or asked already is said, and forbids nothing. */
@Named
@RequestScoped
public class RequestNewPage {
  @Inject private MyDraft myDraft;
  @Inject private MyRequests myRequests;
  @Inject private Words words;

  /** The one she was led to, ticked already. */
  @Inject @Param private String right;

  @Inject @Param private String chosen;

  private List<FiledRequest> open;
  private List<Draft> drafts;

  @PostConstruct
  void load() {
    open = myRequests.all().stream().filter(FiledRequest::isOpen).toList();
    drafts = myDraft.begun();
  }

  public String next() {
    if (chosen == null) {
      Messages.addError("right-" + Right.ACCESS, words.of("rightsrequest.new.missing"));
      return null;
    }
    Right wanted = Steps.right(chosen);
    if (wanted.choice() == Right.Choice.NOTHING) myDraft.choose(wanted, List.of());
    return Steps.to(Steps.first(wanted));
  }

  public List<Aim> getAims() {
    return List.of(Aim.values());
  }

  public boolean isTicked(Right one) {
    return one.name().equals(chosen == null ? right : chosen);
  }

  /** An open request of the same right; null when there is none. */
  public FiledRequest asked(Right one) {
    return open.stream().filter(r -> r.getRight() == one).findFirst().orElse(null);
  }

  public Draft begun(Right one) {
    return drafts.stream().filter(d -> d.getRight() == one).findFirst().orElse(null);
  }
}
