package fr.acta.portal.web.rightsrequest;

import fr.acta.portal.rightsrequest.FiledRequest;
import fr.acta.portal.rightsrequest.MyRequests;
import fr.acta.portal.tenancy.AccessDenied;
import fr.acta.portal.tenancy.Audience;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;

/** Her one file: receipt, parts, questions, answers. */
@Named
@RequestScoped
public class RequestViewPage {
  @Inject private MyRequests myRequests;

  private String id;
  private FiledRequest request;

  public void open() {
    request = myRequests.open(uuid(id));
  }

  /** An address that was mistyped names nothing of hers. */
  static UUID uuid(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException | NullPointerException e) {
      throw new AccessDenied(Audience.PERSON);
    }
  }

  public FiledRequest getRequest() {
    return request;
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }
}
