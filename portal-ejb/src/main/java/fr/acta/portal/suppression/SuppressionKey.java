package fr.acta.portal.suppression;

import fr.acta.portal.tenancy.ConfiguredKey;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The key of the list. Without it the deployment fails and the log says so; with another one nobody
 * would be found on the list again.
 */
@Startup
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class SuppressionKey {
  private static final String NAME = "portal.suppression.key";
  private static final String HMAC = "HmacSHA256";

  @Inject
  @ConfigProperty(name = NAME)
  private Optional<String> configured;

  private SecretKeySpec key;

  @PostConstruct
  void read() {
    key = new SecretKeySpec(ConfiguredKey.of(NAME, configured.orElse("")), HMAC);
  }

  /** In hexadecimal. The channel goes in: an id is never taken for an address. */
  public String hash(Channel channel, String text) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(key);
      byte[] marked = (channel + "\n" + text).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(mac.doFinal(marked));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
