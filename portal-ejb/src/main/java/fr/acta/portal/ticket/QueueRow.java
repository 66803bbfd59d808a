package fr.acta.portal.ticket;

import fr.acta.portal.datamap.DataItem;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A ticket as its queue shows it: no value of hers, only what they are called. */
public class QueueRow {
  private final Object[] columns;
  private final boolean mine;
  private LocalDate projected;

  QueueRow(Object[] columns, UUID account) {
    this.columns = columns;
    this.mine = account.equals(columns[9]);
  }

  public UUID getTenant() {
    return (UUID) columns[0];
  }

  public UUID getId() {
    return (UUID) columns[1];
  }

  public String getReference() {
    return (String) columns[2];
  }

  public Right getRight() {
    return Right.valueOf((String) columns[3]);
  }

  public List<DataItem> getItems() {
    return Ticket.itemsOf((String) columns[4]);
  }

  public String getPerson() {
    return (String) columns[5];
  }

  public String getClient() {
    return (String) columns[6];
  }

  public TicketState getState() {
    return TicketState.valueOf((String) columns[7]);
  }

  /** By which the queue goes; what it would be today, where it is suspended. */
  public LocalDate getLegalEnd() {
    return projected == null ? getStoredEnd() : projected;
  }

  /** As it was written down at the last change. */
  LocalDate getStoredEnd() {
    return ((Date) columns[8]).toLocalDate();
  }

  void project(LocalDate end) {
    projected = end;
  }

  /** By which way it came, as {@link RequestView#getChannel()}. */
  public String getChannel() {
    return (String) columns[14];
  }

  /** Since when she is asked what stops the clock; null while it runs. */
  public LocalDate getSuspendedSince() {
    return columns[13] == null ? null : ((Date) columns[13]).toLocalDate();
  }

  /** Null while nobody took it. */
  public String getAssignee() {
    return (String) columns[10];
  }

  public boolean isMine() {
    return mine;
  }

  /** Null while it is open. */
  public Outcome getOutcome() {
    return columns[11] == null ? null : Outcome.valueOf((String) columns[11]);
  }

  /** Null while it is open. */
  public Instant getClosedAt() {
    return columns[12] == null ? null : ((Timestamp) columns[12]).toInstant();
  }
}
