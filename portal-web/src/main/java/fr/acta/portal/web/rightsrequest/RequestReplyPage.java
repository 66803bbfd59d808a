package fr.acta.portal.web.rightsrequest;

import fr.acta.portal.rightsrequest.FiledRequest;
import fr.acta.portal.rightsrequest.MyRequests;
import fr.acta.portal.rightsrequest.Part;
import fr.acta.portal.web.shell.Said;
import fr.acta.portal.web.shell.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Messages;

/** Her answer to the open question of one part. */
@Named
@RequestScoped
public class RequestReplyPage {
  @Inject private MyRequests myRequests;
  @Inject private Said said;
  @Inject private Words words;

  private String id;
  private String partId;
  private int version;
  private String text;
  private FiledRequest request;
  private Part part;

  /** Without an open question there is nothing to answer: her file says why. */
  public String open() {
    request = myRequests.open(RequestViewPage.uuid(id));
    part = request.getParts().stream().filter(Part::isQuestionOpen).findFirst().orElse(null);
    if (part == null) return view();
    partId = part.getId().toString();
    version = part.getVersion();
    return null;
  }

  public String send() {
    if (text == null || text.isBlank()) {
      Messages.addError("form:text", words.of("rightsrequest.reply.empty"));
      open();
      return null;
    }
    myRequests.reply(RequestViewPage.uuid(partId), version, text);
    said.say("rightsrequest.replied");
    return view();
  }

  private String view() {
    return "/me/request/view?faces-redirect=true&id=" + RequestViewPage.uuid(id);
  }

  public FiledRequest getRequest() {
    return request;
  }

  public Part getPart() {
    return part;
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }

  public String getPartId() {
    return partId;
  }

  public void setPartId(String partId) {
    this.partId = partId;
  }

  public int getVersion() {
    return version;
  }

  public void setVersion(int version) {
    this.version = version;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }
}
