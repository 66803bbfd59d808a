package fr.acta.portal.outside;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A task as everybody concerned may read it: which system, since when, how it ended. */
public class OutsideLine {
  /** Only what the person herself may read too. */
  static final String READ =
      "select x.id, x.system_name, x.state, x.result, x.opened_at, x.due_on, x.ended_at, x.due_on < portal.today() from portal.outside_task x"
          + " where x.tenant_id = cast(?1 as uuid) and x.ticket_id = cast(?2 as uuid) order by x.system_name, x.id";

  private final UUID id;
  private final String system;
  private final String state;
  private final String result;
  private final Instant openedAt;
  private final LocalDate dueOn;
  private final Instant endedAt;
  private final boolean late;

  OutsideLine(Object[] row) {
    this.id = (UUID) row[0];
    this.system = (String) row[1];
    this.state = (String) row[2];
    this.result = (String) row[3];
    this.openedAt = ((Timestamp) row[4]).toInstant();
    this.dueOn = ((Date) row[5]).toLocalDate();
    this.endedAt = row[6] == null ? null : ((Timestamp) row[6]).toInstant();
    this.late = isOpen() && (Boolean) row[7];
  }

  public UUID getId() {
    return id;
  }

  public String getSystem() {
    return system;
  }

  public boolean isOpen() {
    return state.equals("OPEN");
  }

  /** OPEN, CANCELLED, or how it ended: FOUND, NOTHING, DONE. */
  public String getHow() {
    return result == null ? state : result;
  }

  public boolean isEnded() {
    return state.equals("DONE");
  }

  public Instant getOpenedAt() {
    return openedAt;
  }

  /** The last day on which the desk expects the answer; not the law's. */
  public LocalDate getDueOn() {
    return dueOn;
  }

  /** Null while it is open. */
  public Instant getEndedAt() {
    return endedAt;
  }

  public boolean isLate() {
    return late;
  }
}
