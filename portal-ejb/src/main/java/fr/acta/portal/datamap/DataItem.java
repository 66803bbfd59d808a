package fr.acta.portal.datamap;

import fr.acta.portal.text.LongDate;
import fr.acta.portal.text.Texts;
import java.time.LocalDate;
import java.util.Locale;

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
    return isDate() ? LongDate.of(LocalDate.parse(value), locale) : value;
  }
}
