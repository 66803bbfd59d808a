package fr.acta.portal.staff;

/** How many people a staff list holds, and how many of them are still to be informed. */
public class StaffCount {
  private final int all;
  private final int toInform;
  private final int locked;

  StaffCount(int all, int toInform, int locked) {
    this.locked = locked;
    this.all = all;
    this.toInform = toInform;
  }

  public int getAll() {
    return all;
  }

  /** People whose rows are only stored; they are in no other figure (GDPR art. 18). */
  public int getLocked() {
    return locked;
  }

  public int getToInform() {
    return toInform;
  }

  public int getInformed() {
    return all - toInform;
  }
}
