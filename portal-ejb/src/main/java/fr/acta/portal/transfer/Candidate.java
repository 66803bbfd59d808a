package fr.acta.portal.transfer;

import java.util.UUID;

/** A person before the gate: what would leave, and why it may not. */
public class Candidate {
  private final UUID id;
  private final String lastName;
  private final String firstName;
  private final String workEmail;
  private final int noticeVersion;
  private final String reason;
  private final String number;

  Candidate(Object[] row) {
    id = (UUID) row[0];
    lastName = (String) row[1];
    firstName = (String) row[2];
    workEmail = (String) row[3];
    noticeVersion = row[4] == null ? 0 : ((Number) row[4]).intValue();
    reason = (String) row[5];
    number = (String) row[6];
  }

  public UUID getId() {
    return id;
  }

  public String getLastName() {
    return lastName;
  }

  public String getFirstName() {
    return firstName;
  }

  /** Tells namesakes apart on the screen; it does not leave. */
  public String getNumber() {
    return number;
  }

  /** Null when she has none of her own. */
  public String getWorkEmail() {
    return workEmail;
  }

  /** Why the gate holds her back, in the database's words; null when she passes. */
  public String getReason() {
    return reason;
  }

  int noticeVersion() {
    return noticeVersion;
  }
}
