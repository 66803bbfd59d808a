package fr.acta.portal.transfer.connector;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.http.HttpClient;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The portal's own key for signed calls: {@code portal.connector.key}, Ed25519, PKCS#8, Base64. */
@Dependent
public class Connector {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  @Inject
  @ConfigProperty(name = "portal.connector.key")
  private Optional<String> key;

  /** Without a key nothing is called. */
  public boolean isOn() {
    return key.isPresent();
  }

  /** For one turn: a client that is kept would outlive a redeployment by its thread. */
  public SignedCall open() {
    return new SignedCall(HttpClient.newBuilder().connectTimeout(PATIENCE).build(), key());
  }

  private PrivateKey key() {
    try {
      byte[] encoded = Base64.getDecoder().decode(key.orElseThrow());
      return KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IllegalStateException("portal.connector.key");
    }
  }
}
