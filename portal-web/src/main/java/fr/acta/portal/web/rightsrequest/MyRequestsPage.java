package fr.acta.portal.web.rightsrequest;

import fr.acta.portal.rightsrequest.Draft;
import fr.acta.portal.rightsrequest.FiledRequest;
import fr.acta.portal.rightsrequest.MyDraft;
import fr.acta.portal.rightsrequest.MyRequests;
import fr.acta.portal.ticket.Right;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** All her requests, and the one she has begun. */
@Named
@RequestScoped
public class MyRequestsPage {
  @Inject private MyRequests myRequests;
  @Inject private MyDraft myDraft;

  private List<FiledRequest> requests;
  private Draft draft;

  public void open() {
    requests = myRequests.all();
    draft = myDraft.current(Right.RECTIFICATION).orElse(null);
  }

  public List<FiledRequest> getRequests() {
    return requests;
  }

  public Draft getDraft() {
    return draft;
  }
}
