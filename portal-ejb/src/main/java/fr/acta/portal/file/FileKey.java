package fr.acta.portal.file;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.util.SecretBytes;
import fr.acta.portal.tenancy.ConfiguredKey;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The portal's own key, which wraps the key of each file. Without it the deployment fails and the
 * log says so: files are never kept in the clear.
 */
@Startup
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class FileKey {
  private static final String NAME = "portal.file.key";

  /** The first wraps; those after it, separated by commas, still unwrap what is older. */
  @Inject
  @ConfigProperty(name = NAME)
  private Optional<String> configured;

  private Aead key;

  @PostConstruct
  void read() {
    try {
      AeadConfig.register();
      KeysetHandle.Builder keys = KeysetHandle.newBuilder();
      for (String one : configured.orElse("").split(",", -1)) keys.addEntry(entry(one));
      keys.getAt(0).makePrimary();
      key = keys.build().getPrimitive(RegistryConfiguration.get(), Aead.class);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(NAME + " cannot be used", e);
    }
  }

  private static KeysetHandle.Builder.Entry entry(String base64) throws GeneralSecurityException {
    AesGcmParameters kind =
        AesGcmParameters.builder()
            .setKeySizeBytes(32)
            .setIvSizeBytes(12)
            .setTagSizeBytes(16)
            // No id in front of what it wraps: keys may change their place in the list.
            .setVariant(AesGcmParameters.Variant.NO_PREFIX)
            .build();
    SecretBytes bytes =
        SecretBytes.copyFrom(ConfiguredKey.of(NAME, base64), InsecureSecretKeyAccess.get());
    AesGcmKey key = AesGcmKey.builder().setParameters(kind).setKeyBytes(bytes).build();
    return KeysetHandle.importKey(key).withRandomId();
  }

  /**
   * @param bound what the wrapped key belongs to: it opens with nothing else
   */
  public byte[] wrap(byte[] fileKey, byte[] bound) throws GeneralSecurityException {
    return key.encrypt(fileKey, bound);
  }

  public byte[] unwrap(byte[] wrapped, byte[] bound) throws GeneralSecurityException {
    return key.decrypt(wrapped, bound);
  }
}
