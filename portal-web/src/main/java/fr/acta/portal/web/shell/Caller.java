package fr.acta.portal.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.identitystore.openid.OpenIdContext;
import jakarta.servlet.http.HttpServletRequest;

/** Who is signed in, as the header shows it; asks neither the database nor the provider. */
@Named
@RequestScoped
public class Caller {
  @Inject private HttpServletRequest request;
  @Inject private Instance<OpenIdContext> openId;

  public boolean isSignedIn() {
    return request.getUserPrincipal() != null;
  }

  /** The same for the same person: lets her browser know her again; empty for a stranger. */
  public String getMark() {
    return isSignedIn() ? Integer.toHexString(request.getUserPrincipal().getName().hashCode()) : "";
  }

  /** The name she gave the provider, else her user name there; an empty string for a stranger. */
  public String getName() {
    if (!isSignedIn() || openId.get().getIdentityToken() == null) {
      return "";
    }
    var claims = openId.get().getIdentityToken().getJwtClaims();
    return claims
        .getStringClaim("name")
        .or(() -> claims.getStringClaim("preferred_username"))
        .orElse("");
  }
}
