package fr.acta.portal.web.rightsrequest;

import fr.acta.portal.file.Upload;
import fr.acta.portal.rightsrequest.FiledRequest;
import fr.acta.portal.rightsrequest.MyRequests;
import fr.acta.portal.rightsrequest.Part;
import fr.acta.portal.web.file.UploadField;
import fr.acta.portal.web.shell.Said;
import fr.acta.portal.web.shell.Words;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Messages;

/** Her answer to the open question of one part. */
@Named
@RequestScoped
public class RequestReplyPage {
  @Inject private MyRequests myRequests;
  @Inject private Said said;
  @Inject private Words words;
  @Inject @Param private String id;

  private final UploadField files = new UploadField("form:files");
  private String partId;
  private int version;
  private String text;
  private FiledRequest request;
  private Part part;

  @PostConstruct
  void load() {
    request = myRequests.open(RequestViewPage.uuid(id));
    part = request.getParts().stream().filter(Part::isQuestionOpen).findFirst().orElse(null);
    if (part != null) {
      partId = part.getId().toString();
      version = part.getVersion();
    }
  }

  /** Without an open question there is nothing to answer: her file says why. */
  public String open() {
    return part == null ? view() : null;
  }

  public String send() {
    if (text == null || text.isBlank()) {
      Messages.addError("form:text", words.of("rightsrequest.reply.empty"));
      return null;
    }
    return files.with(this::send);
  }

  private String send(List<Upload> enclosed) {
    myRequests.reply(RequestViewPage.uuid(partId), version, text, enclosed);
    said.say("rightsrequest.replied");
    return view();
  }

  private String view() {
    return "/me/request/view?faces-redirect=true&id=" + request.getId();
  }

  public FiledRequest getRequest() {
    return request;
  }

  /** Null once the question is answered, from another window for example. */
  public Part getPart() {
    return part;
  }

  public boolean isIdentityAsked() {
    return part != null && part.isIdentityAsked();
  }

  public UploadField getFiles() {
    return files;
  }

  /** Who will read her answer. */
  public String getReaders() {
    return part == null
        ? ""
        : words.of("rightsrequest.reply.hint." + part.getDesk(), request.getEmployer());
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
