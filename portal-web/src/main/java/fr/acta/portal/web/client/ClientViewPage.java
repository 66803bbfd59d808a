package fr.acta.portal.web.client;

import fr.acta.portal.client.ClientOnboarding;
import fr.acta.portal.client.ClientView;
import fr.acta.portal.mail.EmailAddress;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.web.shell.Checks;
import fr.acta.portal.web.shell.Ids;
import fr.acta.portal.web.shell.Said;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import java.util.UUID;
import org.omnifaces.cdi.Param;

/** {@code /operator/client/view?id=}: one client, and the invitation of its administrator. */
@Named
@RequestScoped
public class ClientViewPage {
  @Inject
  @Param(name = "id")
  private String asked;

  @Inject private ClientOnboarding onboarding;
  @Inject private Checks checks;
  @Inject private Said said;

  private UUID id;
  private ClientView client;
  private String email;
  private String language = "fr";

  @PostConstruct
  void open() {
    id = Ids.of(asked, Audience.OPERATOR);
    client = onboarding.client(id);
  }

  public String invite() {
    onboarding.inviteAdministrator(id, new EmailAddress(email), Locale.forLanguageTag(language));
    said.say("client.said.invited", email);
    return "/operator/client/view?faces-redirect=true&id=" + id;
  }

  public void address(FacesContext context, UIComponent field, Object value) {
    checks.check(value, EmailAddress::new);
  }

  public ClientView getClient() {
    return client;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getLanguage() {
    return language;
  }

  public void setLanguage(String language) {
    this.language = language;
  }
}
