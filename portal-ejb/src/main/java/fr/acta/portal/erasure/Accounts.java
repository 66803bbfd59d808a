package fr.acta.portal.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Accounts at Keycloak, of which the portal can do one thing: delete. Its client {@code
 * portal-erasure} may do no more than manage users.
 */
@ApplicationScoped
public class Accounts {
  private static final int PATIENCE_MS = 5_000;
  private static final String CLIENT = "portal-erasure";

  @Inject
  @ConfigProperty(name = "portal.oidc.provider")
  private String provider;

  @Inject
  @ConfigProperty(name = "portal.erasure.secret")
  private Optional<String> secret;

  /**
   * Again does no harm: an account that is gone is what was wanted.
   *
   * @throws UncheckedIOException while Keycloak is away or refuses; it says nothing of whom
   */
  public void delete(String subject) {
    try {
      String users = provider.replaceFirst("/realms/(?=[^/]+$)", "/admin/realms/") + "/users/";
      HttpURLConnection call = call(users + URLEncoder.encode(subject, StandardCharsets.UTF_8));
      call.setRequestMethod("DELETE");
      call.setRequestProperty("Authorization", "Bearer " + token());
      int status = call.getResponseCode();
      call.disconnect();
      if (status >= 300 && status != HttpURLConnection.HTTP_NOT_FOUND)
        throw new IOException("Keycloak answered " + status);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String token() throws IOException {
    HttpURLConnection call = call(provider + "/protocol/openid-connect/token");
    call.setDoOutput(true);
    call.setRequestProperty("Content-Type", "application/x-www-form-urlencoded");
    String form =
        "grant_type=client_credentials&client_id="
            + CLIENT
            + "&client_secret="
            + URLEncoder.encode(secret.orElse(""), StandardCharsets.UTF_8);
    try (var out = call.getOutputStream()) {
      out.write(form.getBytes(StandardCharsets.US_ASCII));
    }
    try (InputStream answer = call.getInputStream();
        var reader = Json.createReader(answer)) {
      return reader.readObject().getString("access_token");
    } finally {
      call.disconnect();
    }
  }

  /** Not HttpClient, whose threads would outlive a redeployment. */
  private static HttpURLConnection call(String address) throws IOException {
    HttpURLConnection call = (HttpURLConnection) URI.create(address).toURL().openConnection();
    call.setConnectTimeout(PATIENCE_MS);
    call.setReadTimeout(PATIENCE_MS);
    return call;
  }
}
