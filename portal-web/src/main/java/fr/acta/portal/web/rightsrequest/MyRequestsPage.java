package fr.acta.portal.web.rightsrequest;

import fr.acta.portal.rightsrequest.Draft;
import fr.acta.portal.rightsrequest.FiledRequest;
import fr.acta.portal.rightsrequest.MyDraft;
import fr.acta.portal.rightsrequest.MyRequests;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** All her requests, and those she has begun. */
@Named
@RequestScoped
public class MyRequestsPage {
  @Inject private MyRequests myRequests;
  @Inject private MyDraft myDraft;

  private List<FiledRequest> requests;
  private List<Draft> drafts;

  public void open() {
    requests = myRequests.all();
    drafts = myDraft.begun();
  }

  public List<FiledRequest> getRequests() {
    return requests;
  }

  public List<Draft> getDrafts() {
    return drafts;
  }
}
