package fr.acta.portal.client;

import fr.acta.portal.text.Texts;
import jakarta.ejb.ApplicationException;
import java.util.Locale;

/** A SIREN or SIRET that cannot exist. Its text names the field, the value and how to fix it. */
@ApplicationException(rollback = true)
public final class InvalidBusinessNumber extends RuntimeException {
  private static final Texts TEXTS = new Texts(InvalidBusinessNumber.class, "businessnumber");
  private final String field;
  private final String key;
  private final transient Object[] arguments;

  InvalidBusinessNumber(BusinessNumber number, String rule, Object... arguments) {
    super(number + " " + rule);
    field = number.name().toLowerCase(Locale.ROOT);
    key = "number." + rule;
    this.arguments = arguments;
  }

  /** {@code siren} or {@code siret}. */
  public String field() {
    return field;
  }

  public String key() {
    return key;
  }

  public String text(Locale locale) {
    Object[] all = new Object[arguments.length + 1];
    all[0] = field.toUpperCase(Locale.ROOT);
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return TEXTS.say(locale, key, all);
  }
}
