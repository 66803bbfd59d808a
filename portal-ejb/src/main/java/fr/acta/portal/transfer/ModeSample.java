package fr.acta.portal.transfer;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

/**
 * Three people of the client's own staff as each mode would show them, and what was sent before.
 */
public class ModeSample {
  private final List<Candidate> people;
  private final Figures figures;
  private final List<Sent> sent;

  ModeSample(List<Candidate> people, Figures figures, List<Object[]> sent) {
    this.people = people;
    this.figures = figures;
    this.sent = sent.stream().map(Sent::new).toList();
  }

  public List<Candidate> getPeople() {
    return people;
  }

  public Figures getFigures() {
    return figures;
  }

  /** By mode, the latest first. */
  public List<Sent> getSent() {
    return sent;
  }

  /** What stays at the service from earlier transmissions of one mode. */
  public static class Sent {
    private final String mode;
    private final Instant last;
    private final int people;

    Sent(Object[] row) {
      mode = (String) row[0];
      last = ((Timestamp) row[1]).toInstant();
      people = ((Number) row[2]).intValue();
    }

    public String getMode() {
      return mode;
    }

    public Instant getLast() {
      return last;
    }

    public int getPeople() {
      return people;
    }
  }
}
