package fr.acta.portal.notice;

import java.sql.Timestamp;
import java.time.Instant;

/** How many people were informed in one way, first and last. */
public class ProofFigures {
  private final String how;
  private final int people;
  private final Instant first;
  private final Instant last;

  ProofFigures(Object[] row) {
    how = (String) row[0];
    people = ((Number) row[1]).intValue();
    first = ((Timestamp) row[2]).toInstant();
    last = ((Timestamp) row[3]).toInstant();
  }

  /** PORTAL, MAIL, LETTER or MEETING. */
  public String getHow() {
    return how;
  }

  public int getPeople() {
    return people;
  }

  public Instant getFirst() {
    return first;
  }

  public Instant getLast() {
    return last;
  }
}
