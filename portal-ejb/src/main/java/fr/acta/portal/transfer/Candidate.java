package fr.acta.portal.transfer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A person before the gate: what would leave, and why it may not. */
public class Candidate {
  private static final List<String> HELD =
      List.of("LAST_NAME", "FIRST_NAME", "WORK_EMAIL", "JOB_TITLE", "ESTABLISHMENT");

  private final UUID id;
  private final String number;
  private final String lastName;
  private final String firstName;
  private final String reason;
  private final Map<String, String> values;

  /** The row is id, number, why she is held back, and the values that a mode may let leave. */
  Candidate(Object[] row, List<String> columns) {
    id = (UUID) row[0];
    number = (String) row[1];
    reason = (String) row[2];
    lastName = (String) row[3];
    firstName = (String) row[4];
    values = values(row, 3, columns);
  }

  /** The columns that leave, of a row that has all of {@link #HELD} from a place on. */
  static Map<String, String> values(Object[] row, int from, List<String> columns) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String column : columns) {
      int at = HELD.indexOf(column);
      if (at >= 0) values.put(column, (String) row[from + at]);
    }
    return values;
  }

  public UUID getId() {
    return id;
  }

  /** For the client's eyes: she may be handed over without her name. */
  public String getName() {
    return lastName + " " + firstName;
  }

  /** As she is called. */
  public String getFullName() {
    return firstName + " " + lastName;
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

  /** What would leave, by column; null for a value that she has not. A pseudonym is drawn later. */
  public Map<String, String> getValues() {
    return values;
  }

  /** Why the gate holds her back, in the database's words; null when she passes. */
  public String getReason() {
    return reason;
  }
}
