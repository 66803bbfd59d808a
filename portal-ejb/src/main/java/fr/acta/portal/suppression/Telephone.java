package fr.acta.portal.suppression;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A telephone number as E.164, so that every way of writing it is one number. */
public final class Telephone {
  private static final Pattern DRESSING = Pattern.compile("\\(0\\)|[\\s\\h./()'-]");
  private static final Pattern INTERNATIONAL = Pattern.compile("\\+[1-9]\\d{7,14}");
  private static final Pattern FRENCH = Pattern.compile("\\+33[1-9]\\d{8}");
  private static final Pattern NATIONAL = Pattern.compile("0?([1-9]\\d{8})"); // sheets drop the 0

  /** Overseas numbers look French but have their own country code. */
  private static final Map<String, String> OVERSEAS =
      Stream.of("590=590 690 691", "594=594 694", "596=596 696 697", "262=262 263 269 639 692 693")
          .flatMap(
              line ->
                  Stream.of(line.substring(4).split(" "))
                      .map(prefix -> Map.entry(prefix, line.substring(0, 3))))
          .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

  private Telephone() {}

  /** Without a country code it is French; empty when it is no number. */
  public static Optional<String> e164(String written) {
    String digits = DRESSING.matcher(written).replaceAll("");
    digits = digits.startsWith("00") ? "+" + digits.substring(2) : digits;
    Matcher national = NATIONAL.matcher(digits);
    if (national.matches()) {
      String number = national.group(1);
      return Optional.of("+" + OVERSEAS.getOrDefault(number.substring(0, 3), "33") + number);
    }
    boolean wrongFrench = digits.startsWith("+33") && !FRENCH.matcher(digits).matches();
    return wrongFrench || !INTERNATIONAL.matcher(digits).matches()
        ? Optional.empty()
        : Optional.of(digits);
  }
}
