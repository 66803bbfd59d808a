package fr.acta.portal.web.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the sign-in mechanism's annotation reads through expressions. */
@Named
@ApplicationScoped
public class SignInSettings {
  @Inject
  @ConfigProperty(name = "portal.url")
  private String url;

  @Inject
  @ConfigProperty(name = "portal.oidc.provider")
  private String provider;

  @Inject
  @ConfigProperty(name = "portal.oidc.client")
  private String client;

  @Inject
  @ConfigProperty(name = "portal.oidc.secret")
  private String secret;

  public String getUrl() {
    return url;
  }

  public String getCallback() {
    return url + "/callback";
  }

  public String getSignedOut() {
    return url + "/signed-out";
  }

  public String getProvider() {
    return provider;
  }

  public String getClient() {
    return client;
  }

  public String getSecret() {
    return secret;
  }
}
