package fr.acta.portal.transfer;

import fr.acta.portal.deadline.AccidentClock;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A duty to inform that an emergency left open, and the employer's own clock beside it. */
public class DutyView {
  private final UUID person;
  private final String name;
  private final String reason;
  private final Instant known;
  private final Instant opened;
  private final LocalDate due;
  private final boolean met;
  private final boolean late;
  private final AccidentClock clock;

  /** The row is person, name (a client's, for the DPO), reason, known, opened, due, met, late. */
  DutyView(Object[] row) {
    person = (UUID) row[0];
    name = (String) row[1];
    reason = (String) row[2];
    known = ((Timestamp) row[3]).toInstant();
    opened = ((Timestamp) row[4]).toInstant();
    due = ((Date) row[5]).toLocalDate();
    met = (Boolean) row[6];
    late = (Boolean) row[7];
    clock = AccidentClock.from(known);
  }

  /** Null for the DPO, who sees no name of somebody in quarantine. */
  public UUID getPerson() {
    return person;
  }

  /** The person's for her employer, the client's for the DPO. */
  public String getName() {
    return name;
  }

  public String getReason() {
    return reason;
  }

  /** When the employer learned of the accident. */
  public Instant getKnown() {
    return known;
  }

  public Instant getOpened() {
    return opened;
  }

  /** The last day on which to inform her. */
  public LocalDate getDue() {
    return due;
  }

  /** A valid proof of information of the service exists. */
  public boolean isMet() {
    return met;
  }

  public boolean isLate() {
    return late;
  }

  /** When the 48 hours to declare end (R.441-3 CSS). */
  public Instant getDeclareBy() {
    return clock.end();
  }

  public List<LocalDate> getNotCounted() {
    return clock.skipped();
  }
}
