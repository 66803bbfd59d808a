package fr.acta.portal.staff.file;

import java.util.Locale;
import java.util.regex.Pattern;

/** A mail address that mail servers accept, in lower case. */
final class EmailRule {
  private static final int LONGEST = 254;
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?=.{1,64}@)[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
              + "@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+([a-z]{2,63}|xn--[a-z0-9-]{2,59})");

  private EmailRule() {}

  static String read(String cell) {
    String address = cell.toLowerCase(Locale.ROOT);
    if (address.indexOf('@') < 0 || address.indexOf('@') != address.lastIndexOf('@')) {
      throw BadValue.of("email_at");
    }
    if (address.length() > LONGEST || !ADDRESS.matcher(address).matches()) {
      throw BadValue.of("email");
    }
    return address;
  }
}
