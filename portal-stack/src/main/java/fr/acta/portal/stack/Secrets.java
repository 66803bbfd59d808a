package fr.acta.portal.stack;

import java.security.SecureRandom;
import java.util.Base64;

/** The passwords of one home, made up at its first start. */
final class Secrets {
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Kept kept;

  Secrets(Home home) {
    kept = new Kept(home.file("secrets.properties"));
  }

  String of(String name) {
    return kept.get(name, () -> random(24));
  }

  /** One that a person copies from the terminal: three groups of five. */
  String readable(String name) {
    return kept.get(name, () -> random(5) + "-" + random(5) + "-" + random(5));
  }

  /** 256 bits in Base64, for the portal to encrypt with. */
  String key(String name) {
    return kept.get(
        name,
        () -> {
          byte[] key = new byte[32];
          RANDOM.nextBytes(key);
          return Base64.getEncoder().encodeToString(key);
        });
  }

  private static String random(int length) {
    StringBuilder text = new StringBuilder();
    RANDOM.ints(length, 0, LETTERS.length()).forEach(i -> text.append(LETTERS.charAt(i)));
    return text.toString();
  }
}
