package fr.acta.portal.web.account;

import fr.acta.portal.mail.EmailAddress;
import fr.acta.portal.staff.MyContact;
import fr.acta.portal.staff.PhoneNumber;
import fr.acta.portal.web.shell.Checks;
import fr.acta.portal.web.shell.Said;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** {@code /me/welcome}: right after joining, how she wants to be reached, if she likes. */
@Named
@RequestScoped
public class WelcomePage {
  @Inject private MyContact contact;
  @Inject private Checks checks;
  @Inject private Said said;

  private String email;
  private String phone;

  /** Faces outcome: she is asked once. */
  public String open() {
    return contact.isGiven() ? "/me?faces-redirect=true" : null;
  }

  public String give() {
    contact.give(email, phone);
    said.say("account.welcome.said");
    return "/me?faces-redirect=true";
  }

  public void address(FacesContext context, UIComponent field, Object value) {
    checks.check(value, EmailAddress::new);
  }

  public void number(FacesContext context, UIComponent field, Object value) {
    checks.check(value, PhoneNumber::new);
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getPhone() {
    return phone;
  }

  public void setPhone(String phone) {
    this.phone = phone;
  }
}
