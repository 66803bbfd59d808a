package fr.acta.portal.web.shell;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.primefaces.context.PrimeFacesContext;

/** The content security policy. PrimeFaces evaluates it and appends its nonce to the end. */
@Named
@ApplicationScoped
public class ContentPolicy {
  @Inject
  @ConfigProperty(name = "portal.oidc.provider")
  private String provider;

  private String text;

  @PostConstruct
  void compose() {
    // A POST answered by a redirect to the identity provider, as sign-out is, counts as
    // form-action.
    text =
        "default-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self' "
            + origin(URI.create(provider))
            + "; frame-ancestors 'none'; img-src 'self' data:; style-src 'self'; script-src 'self'";
  }

  public String getText() {
    return text;
  }

  /**
   * Sent back by every form: PrimeFaces refuses a post without it, and only its script would add
   * it.
   */
  public String getNonce() {
    return PrimeFacesContext.getCspState(FacesContext.getCurrentInstance()).getNonce();
  }

  private static String origin(URI uri) {
    return uri.getScheme() + "://" + uri.getAuthority();
  }
}
