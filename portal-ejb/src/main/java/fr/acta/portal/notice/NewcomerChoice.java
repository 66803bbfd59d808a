package fr.acta.portal.notice;

import java.sql.Timestamp;
import java.time.Instant;

/** Whether one service's newcomers are informed by themselves, since when and by whose choice. */
public class NewcomerChoice {
  private final Object[] row;

  NewcomerChoice(Object[] row) {
    this.row = row;
  }

  public boolean isOn() {
    return (Boolean) row[0];
  }

  public String getBy() {
    return (String) row[1];
  }

  public Instant getSince() {
    return ((Timestamp) row[2]).toInstant();
  }
}
