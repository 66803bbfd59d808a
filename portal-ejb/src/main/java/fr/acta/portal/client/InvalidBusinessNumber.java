package fr.acta.portal.client;

import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.text.Texts;
import java.util.Locale;
import java.util.stream.Stream;

/** A SIREN or SIRET that cannot exist. Its text names the field, the value and how to fix it. */
public final class InvalidBusinessNumber extends RuleBroken {
  private static final long serialVersionUID = 1L;
  private static final Texts TEXTS = new Texts(InvalidBusinessNumber.class, "businessnumber");
  private final BusinessNumber number;

  InvalidBusinessNumber(BusinessNumber number, String rule, String value, Object... arguments) {
    super("businessnumber." + rule, all(number, value, arguments));
    this.number = number;
  }

  private static Object[] all(BusinessNumber number, String value, Object... arguments) {
    return Stream.concat(Stream.of(number.name(), value), Stream.of(arguments)).toArray();
  }

  /** {@code siren} or {@code siret}. */
  public String field() {
    return number.name().toLowerCase(Locale.ROOT);
  }

  public String text(Locale locale) {
    String key = messageKey().substring("businessnumber.".length());
    return TEXTS.say(locale, key, arguments());
  }
}
