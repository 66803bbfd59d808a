package fr.acta.portal.transfer;

/** One person before an emergency: what would leave, what forbids it, what was done already. */
public class EmergencyView {
  private final Candidate person;
  private final boolean ordinary;
  private final DutyView duty;

  EmergencyView(Candidate person, boolean ordinary, DutyView duty) {
    this.person = person;
    this.ordinary = ordinary;
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

  public boolean isPossible() {
    return duty == null && !ordinary && person.getReason() == null;
  }
}
