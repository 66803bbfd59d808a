package fr.acta.portal.web.intake;

import fr.acta.portal.intake.PublicForm;
import fr.acta.portal.rightsrequest.Requester;
import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.ticket.Right;
import fr.acta.portal.web.shell.Language;
import fr.acta.portal.web.shell.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.omnifaces.util.Messages;

/** {@code /request}: a request without an account. */
@Named
@RequestScoped
public class PublicFormPage {
  @Inject private PublicForm forms;
  @Inject private HttpServletRequest request;
  @Inject private Language language;
  @Inject private Words words;

  private final RecordForm form = new RecordForm();

  public String send() {
    try {
      Requester.Contact contact =
          new Requester.Contact(
              form.getName(),
              form.getEmail(),
              form.getAddress(),
              form.getOrganisation(),
              form.getRepresents());
      forms.send(
          contact, form.getRight(), form.getWords(), language.getLocale(), request.getRemoteAddr());
      return "/request/sent?faces-redirect=true" + (contact.email() == null ? "&by=post" : "");
    } catch (RuleBroken no) {
      String key = no.messageKey();
      String field =
          key.equals("rightsrequest.requester.address") ? "email" : RecordForm.fieldOf(key);
      Messages.addError(
          "form:" + (field.equals("answerBy") ? "name" : field), words.of(key, no.arguments()));
      return null;
    }
  }

  public RecordForm getForm() {
    return form;
  }

  public List<Right> getRights() {
    return List.of(Right.values());
  }
}
