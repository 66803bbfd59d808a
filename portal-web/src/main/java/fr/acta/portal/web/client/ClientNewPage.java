package fr.acta.portal.web.client;

import fr.acta.portal.client.ClientOnboarding;
import fr.acta.portal.client.NewClient;
import fr.acta.portal.client.Siren;
import fr.acta.portal.client.Siret;
import fr.acta.portal.client.Subscription;
import fr.acta.portal.mail.EmailAddress;
import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.web.shell.Checks;
import fr.acta.portal.web.shell.Said;
import fr.acta.portal.web.shell.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.omnifaces.util.Messages;

/** {@code /operator/client/new}: one form, all its errors at once. */
@Named
@RequestScoped
public class ClientNewPage {
  /** The answer of a radio group: the service is not subscribed. */
  private static final String NONE = "NONE";

  @Inject private ClientOnboarding onboarding;
  @Inject private Checks checks;
  @Inject private Words words;
  @Inject private Said said;

  private final Map<String, String> typed = new HashMap<>();
  private final Map<String, String> roles = new HashMap<>();

  public ClientNewPage() {
    getServices().forEach(service -> roles.put(service, NONE));
  }

  public String onboard() {
    try {
      UUID client = onboarding.onboard(asked());
      said.say("client.said.onboarded", typed.get("name"));
      return "/operator/client/view?faces-redirect=true&id=" + client;
    } catch (RuleBroken no) {
      String field = no.messageKey().endsWith(".services") ? "role-E_LEARNING" : "siret";
      Messages.addError("form:" + field, words.of(no.messageKey(), no.arguments()));
      return null;
    }
  }

  private NewClient asked() {
    Map<Subscription.Service, Subscription.OperatorRole> subscribed =
        new EnumMap<>(Subscription.Service.class);
    roles.forEach(
        (service, role) -> {
          if (!role.equals(NONE))
            subscribed.put(
                Subscription.Service.valueOf(service), Subscription.OperatorRole.valueOf(role));
        });
    return new NewClient(
        typed.get("name"),
        new Siren(typed.get("siren")),
        new Siret(typed.get("siret")),
        typed.get("street"),
        typed.get("postcode"),
        typed.get("city"),
        typed.get("contactName"),
        new EmailAddress(typed.get("contactEmail")),
        subscribed);
  }

  public void siren(FacesContext context, UIComponent field, Object value) {
    checks.check(value, Siren::new);
  }

  public void siret(FacesContext context, UIComponent field, Object value) {
    checks.check(value, Siret::new);
  }

  public void email(FacesContext context, UIComponent field, Object value) {
    checks.check(value, EmailAddress::new);
  }

  public List<String> getServices() {
    return Arrays.stream(Subscription.Service.values()).map(Enum::name).toList();
  }

  public Map<String, String> getTyped() {
    return typed;
  }

  public Map<String, String> getRoles() {
    return roles;
  }
}
