package fr.acta.portal.workbook;

/** It is no workbook, or none to be opened; says nothing of what stands in it. */
public final class WorkbookRefused extends Exception {
  private static final long serialVersionUID = 1L;

  /** In small letters the last part of a message's key. */
  public enum Why {
    EMPTY,
    SIZE,
    /** Of before 2007, or behind a password: one container holds both. */
    OLD,
    OTHER,
    DAMAGED,
    BOMB,
    /** Its days count from 1904. */
    CALENDAR
  }

  private final Why why;

  WorkbookRefused(Why why) {
    super(why.name());
    this.why = why;
  }

  public Why why() {
    return why;
  }
}
