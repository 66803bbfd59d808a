package fr.acta.portal.transfer;

/** One person before an emergency: what would leave, what forbids it, what was done already. */
public class EmergencyView {
  private final Candidate person;
  private final boolean ordinary;
  private final boolean held;
  private final DutyView duty;

  EmergencyView(Candidate person, boolean ordinary, boolean held, DutyView duty) {
    this.person = person;
    this.ordinary = ordinary;
    this.held = held;
    this.duty = duty;
  }

  public Candidate getPerson() {
    return person;
  }

  /** She passes the ordinary way: there is no need of an emergency. */
  public boolean isOrdinary() {
    return ordinary;
  }

  /** The duty that an emergency left, met or not; null while there was none. */
  public DutyView getDuty() {
    return duty;
  }

  /** The service holds her by an earlier emergency, which was not called back. */
  public boolean isHeld() {
    return held;
  }

  public boolean isPossible() {
    return !held && !ordinary && person.getReason() == null;
  }
}
