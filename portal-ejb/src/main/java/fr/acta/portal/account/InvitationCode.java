package fr.acta.portal.account;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The one-time code that HR hands to a person, on a slip or by mail: twelve characters, 59 bits.
 * Only its {@link #hash()} is stored; the code itself is shown once, by {@link #printed()}.
 */
public final class InvitationCode {
  /** Without I, L, O, S and U, so that each can be read as the character it is mistaken for. */
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRTVWXYZ";

  private static final int LENGTH = 12;

  private final String characters;

  private InvitationCode(String characters) {
    this.characters = characters;
  }

  public static InvitationCode random(SecureRandom random) {
    StringBuilder code = new StringBuilder(LENGTH);
    while (code.length() < LENGTH) {
      code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return new InvitationCode(code.toString());
  }

  /**
   * Reads what a person typed: case, spaces, hyphens and look-alikes (O for 0, l for 1, S for 5, U
   * for V) do not matter. Empty when it cannot be a code.
   */
  public static Optional<InvitationCode> parse(String typed) {
    if (typed == null) {
      return Optional.empty();
    }
    String code =
        Normalizer.normalize(typed, Normalizer.Form.NFKC)
            .replaceAll("[\\s\\h\\p{Pd}._]", "")
            .toUpperCase(Locale.ROOT)
            .replace('O', '0')
            .replaceAll("[IL]", "1")
            .replace('S', '5')
            .replace('U', 'V');
    boolean known = code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
    return known && code.length() == LENGTH
        ? Optional.of(new InvitationCode(code))
        : Optional.empty();
  }

  /** For the slip or the mail, never for a log or a URL: "K7PM-2QXR-9TWA". */
  public String printed() {
    return String.join("-", characters.split("(?<=\\G.{4})"));
  }

  /** The 32 bytes of SHA-256 that stand in the database; 59 random bits need no salt. */
  public byte[] hash() {
    return DigestUtils.sha256(characters);
  }

  @Override
  public String toString() {
    return "InvitationCode[masked]";
  }
}
