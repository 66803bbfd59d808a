package fr.acta.portal.tenancy;

import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.openid.OpenIdContext;

/**
 * Issuer and subject of whoever signed in through Keycloak; accounts are known by these two and
 * nothing else.
 */
@RequestScoped
public class SignedInCaller {
  @Inject private Instance<OpenIdContext> openId;

  /** Empty when nobody is signed in: no account has an empty issuer. */
  public String issuer() {
    return claim("iss");
  }

  public String subject() {
    return claim("sub");
  }

  public String claim(String name) {
    try {
      if (openId.isUnsatisfied() || openId.get().getIdentityToken() == null) return "";
      return openId.get().getIdentityToken().getJwtClaims().getStringClaim(name).orElse("");
    } catch (ContextNotActiveException timer) {
      return "";
    }
  }
}
