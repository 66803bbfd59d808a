package fr.acta.portal.suppression;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * An e-mail address or a telephone number, written one way whoever wrote it.
 *
 * @param text the address in small letters, or the number as E.164
 */
record Address(Channel channel, String text) {
  /** Empty when it is neither, null too. */
  static Optional<Address> read(String written) {
    String plain =
        Normalizer.normalize(written == null ? "" : written, Normalizer.Form.NFKC).strip();
    return plain.indexOf('@') < 0
        ? Telephone.e164(plain).map(number -> new Address(Channel.PHONE, number))
        : email(plain).map(address -> new Address(Channel.EMAIL, address));
  }

  private static Optional<String> email(String plain) {
    int at = plain.lastIndexOf('@');
    String domain = plain.substring(at + 1);
    if (at < 1 || !domain.contains(".") || plain.matches("(?s).*[\\s\\p{Cntrl}].*"))
      return Optional.empty();
    try {
      String address = plain.substring(0, at) + "@" + IDN.toASCII(domain);
      return Optional.of(address.toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException noDomain) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return "Address[masked]";
  }
}
