package fr.acta.portal.datamap;

import fr.acta.portal.text.LongDate;
import fr.acta.portal.text.Texts;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A value held about a person. Staff-list values are the client's; what she gives to the portal
 * herself is the operator's.
 */
public enum DataItem {
  EMPLOYEE_NUMBER(Controller.CLIENT, false),
  CIVILITY(Controller.CLIENT, true),
  LAST_NAME(Controller.CLIENT, false),
  USAGE_NAME(Controller.CLIENT, true),
  FIRST_NAME(Controller.CLIENT, false),
  WORK_EMAIL(Controller.CLIENT, true),
  WORK_PHONE(Controller.CLIENT, true),
  ESTABLISHMENT(Controller.CLIENT, true),
  JOB_TITLE(Controller.CLIENT, true),
  CONTRACT_START(Controller.CLIENT, true),
  CONTRACT_END(Controller.CLIENT, true),
  CONTACT_EMAIL(Controller.OPERATOR, true),
  CONTACT_PHONE(Controller.OPERATOR, true);

  private static final Texts TEXTS = new Texts(DataItem.class, "datamap");

  /** Kept as E.164, said as in France, with spaces that do not break. */
  private static final Pattern FRENCH_PHONE =
      Pattern.compile("\\+33([1-9])(\\d{2})(\\d{2})(\\d{2})(\\d{2})");

  private final Controller controller;
  private final boolean mayBeEmpty;

  DataItem(Controller controller, boolean mayBeEmpty) {
    this.controller = controller;
    this.mayBeEmpty = mayBeEmpty;
  }

  public Controller controller() {
    return controller;
  }

  /**
   * The number is the key by which the employer knows her: it is corrected at the source, by the
   * next import.
   */
  public boolean isCorrectable() {
    return this != EMPLOYEE_NUMBER;
  }

  public boolean mayBeEmpty() {
    return mayBeEmpty;
  }

  public boolean isDate() {
    return this == CONTRACT_START || this == CONTRACT_END;
  }

  public String label(Locale locale) {
    return TEXTS.say(locale, name());
  }

  /** A held value as people read it; an empty text for none. */
  public String shown(String value, Locale locale) {
    if (value == null) return "";
    if (isDate()) return LongDate.of(LocalDate.parse(value), locale);
    return isPhone()
        ? FRENCH_PHONE.matcher(value).replaceFirst("0$1\u00a0$2\u00a0$3\u00a0$4\u00a0$5")
        : value;
  }

  public boolean isPhone() {
    return this == WORK_PHONE || this == CONTACT_PHONE;
  }

  public boolean isEmail() {
    return this == WORK_EMAIL || this == CONTACT_EMAIL;
  }
}
