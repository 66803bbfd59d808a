package fr.acta.portal.intake;

import java.io.Serializable;
import java.util.UUID;

/** Somebody on a client's staff list who may be the one a request is about. */
public class Candidate implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Object[] columns;

  Candidate(Object[] columns) {
    this.columns = columns;
  }

  public UUID getTenant() {
    return (UUID) columns[0];
  }

  public UUID getPerson() {
    return (UUID) columns[1];
  }

  public String getClient() {
    return (String) columns[2];
  }

  public String getNumber() {
    return (String) columns[3];
  }

  public String getName() {
    return columns[4] + " " + columns[5];
  }

  /** Null where none is held. */
  public String getEstablishment() {
    return (String) columns[6];
  }
}
