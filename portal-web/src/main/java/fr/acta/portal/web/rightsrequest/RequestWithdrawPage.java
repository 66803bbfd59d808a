package fr.acta.portal.web.rightsrequest;

import fr.acta.portal.rightsrequest.FiledRequest;
import fr.acta.portal.rightsrequest.MyRequests;
import fr.acta.portal.rightsrequest.Part;
import fr.acta.portal.web.shell.Said;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;

/** Asks before a request is taken back. */
@Named
@RequestScoped
public class RequestWithdrawPage {
  @Inject private MyRequests myRequests;
  @Inject private Said said;
  @Inject @Param private String id;

  private FiledRequest request;

  @PostConstruct
  void load() {
    request = myRequests.open(RequestViewPage.uuid(id));
  }

  /** What is answered already can no longer be taken back. */
  public String open() {
    return request.isOpen() ? null : view();
  }

  public String withdraw() {
    myRequests.withdraw(request.getId());
    said.say("rightsrequest.withdrawn");
    return view();
  }

  private String view() {
    return Steps.to("/me/request/view?id=" + request.getId());
  }

  public FiledRequest getRequest() {
    return request;
  }

  public boolean isPartAnswered() {
    return request.getParts().stream().anyMatch(Part::isDone);
  }
}
