package fr.acta.portal.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Whether Keycloak is there. One request asks at a time, however many wait to sign in: while it
 * hangs, all others are told what was heard last and hold no thread of the server.
 */
@ApplicationScoped
public class IdentityProvider {
  private static final int PATIENCE_MS = 2_000;

  private final AtomicBoolean asking = new AtomicBoolean();
  private volatile boolean heard = true;

  @Inject
  @ConfigProperty(name = "portal.oidc.provider")
  private String provider;

  public boolean answers() {
    if (asking.compareAndSet(false, true)) {
      try {
        heard = ask();
      } finally {
        asking.set(false);
      }
    }
    return heard;
  }

  private boolean ask() {
    try {
      // Not HttpClient, whose threads would outlive a redeployment.
      URI metadata = URI.create(provider + "/.well-known/openid-configuration");
      HttpURLConnection question = (HttpURLConnection) metadata.toURL().openConnection();
      question.setConnectTimeout(PATIENCE_MS);
      question.setReadTimeout(PATIENCE_MS);
      try {
        return question.getResponseCode() == HttpURLConnection.HTTP_OK;
      } finally {
        question.disconnect();
      }
    } catch (IOException away) {
      return false;
    }
  }
}
