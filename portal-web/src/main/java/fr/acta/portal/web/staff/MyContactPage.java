package fr.acta.portal.web.staff;

import fr.acta.portal.datamap.DataItem;
import fr.acta.portal.staff.GivenContact;
import fr.acta.portal.staff.MyData;
import fr.acta.portal.staff.file.TypedValue;
import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.web.shell.Said;
import fr.acta.portal.web.shell.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Messages;

/** She says for the first time how to reach her. */
@Named
@RequestScoped
public class MyContactPage {
  @Inject private MyData myData;
  @Inject private Said said;
  @Inject private Words words;

  private String email;
  private String phone;

  public String save() {
    check("form:email", DataItem.CONTACT_EMAIL, email);
    check("form:phone", DataItem.CONTACT_PHONE, phone);
    if (FacesContext.getCurrentInstance().getMaximumSeverity() != null) return null;
    myData.giveContact(new GivenContact(email, phone));
    said.say("datamap.contact.saved");
    return "/me/data?faces-redirect=true";
  }

  private void check(String field, DataItem item, String typed) {
    try {
      TypedValue.read(item, typed);
    } catch (RuleBroken rule) {
      Messages.addError(field, words.of(rule.messageKey(), rule.arguments()));
    }
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
