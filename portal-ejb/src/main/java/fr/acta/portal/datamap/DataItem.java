package fr.acta.portal.datamap;

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
}
