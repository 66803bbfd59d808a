package fr.acta.portal.staff;

/** How many people a staff list holds, and how many of them are still to be informed. */
public class StaffCount {
  private final int all;
  private final int toInform;

  StaffCount(int all, int toInform) {
    this.all = all;
    this.toInform = toInform;
  }

  public int getAll() {
    return all;
  }

  public int getToInform() {
    return toInform;
  }

  public int getInformed() {
    return all - toInform;
  }
}
