package fr.acta.portal.tenancy;

import java.util.Base64;

/** A secret of 256 bits out of the configuration, in Base64. */
public final class ConfiguredKey {
  private static final int BYTES = 32;

  private ConfiguredKey() {}

  /**
   * @param name the configuration's key, for whoever operates the portal
   * @throws IllegalStateException when there is none, or it has another length; never shows it
   */
  public static byte[] of(String name, String base64) {
    String make = "; make one with: openssl rand -base64 32";
    if (base64.isBlank()) throw new IllegalStateException(name + " is not set" + make);
    byte[] key;
    try {
      key = Base64.getDecoder().decode(base64.strip());
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(name + " is not Base64" + make, null);
    }
    if (key.length != BYTES)
      throw new IllegalStateException(name + " has not " + BYTES + " bytes" + make);
    return key;
  }
}
