package fr.acta.portal.web.intake;

import fr.acta.portal.intake.PublicForm;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;

/**
 * {@code /request/confirm}: the link in the mail leads to a button, since reading changes nothing.
 */
@Named
@RequestScoped
public class PublicConfirmPage {
  @Inject private PublicForm forms;
  @Inject @Param private String code;

  public String confirm() {
    forms.confirm(code);
    return "/request/confirmed?faces-redirect=true";
  }
}
