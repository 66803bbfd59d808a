package fr.acta.portal.file;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.UUID;

/**
 * The key of one file. A piece is bound to its file, its place and whether it is the last: changed,
 * moved, left out or cut off, it does not open.
 */
final class FileCipher {
  private final UUID tenant;
  private final UUID file;
  private final KeysetHandle key;
  private final Aead aead;

  private FileCipher(UUID tenant, UUID file, KeysetHandle key) throws GeneralSecurityException {
    this.tenant = tenant;
    this.file = file;
    this.key = key;
    aead = key.getPrimitive(RegistryConfiguration.get(), Aead.class);
  }

  static FileCipher make(UUID tenant, UUID file) {
    try {
      return new FileCipher(
          tenant, file, KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static FileCipher open(StoredFile of, FileKey master) {
    try {
      byte[] key = master.unwrap(of.wrappedKey(), bound(of.tenantId(), of.id()).array());
      return new FileCipher(
          of.tenantId(),
          of.id(),
          TinkProtoKeysetFormat.parseKeyset(key, InsecureSecretKeyAccess.get()));
    } catch (GeneralSecurityException e) {
      throw broken(of.id(), e);
    }
  }

  byte[] wrapped(FileKey master) {
    try {
      byte[] plain = TinkProtoKeysetFormat.serializeKeyset(key, InsecureSecretKeyAccess.get());
      return master.wrap(plain, bound(tenant, file).array());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  byte[] close(int number, boolean last, byte[] piece) {
    try {
      return aead.encrypt(piece, place(number, last));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  byte[] open(int number, boolean last, byte[] closed) {
    try {
      return aead.decrypt(closed, place(number, last));
    } catch (GeneralSecurityException e) {
      throw broken(file, e);
    }
  }

  private byte[] place(int number, boolean last) {
    return bound(tenant, file).putInt(number).put((byte) (last ? 1 : 0)).array();
  }

  private static ByteBuffer bound(UUID tenant, UUID file) {
    return ByteBuffer.allocate(37)
        .putLong(tenant.getMostSignificantBits())
        .putLong(tenant.getLeastSignificantBits())
        .putLong(file.getMostSignificantBits())
        .putLong(file.getLeastSignificantBits());
  }

  private static IllegalStateException broken(UUID file, GeneralSecurityException e) {
    return new IllegalStateException(
        "file "
            + file
            + " does not open: its key or a piece was changed, or portal.file.key is another",
        e);
  }
}
