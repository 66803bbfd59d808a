package fr.acta.portal.outside;

import java.sql.Date;
import java.time.LocalDate;
import java.util.UUID;

/** A task as the DPO works on it: whose, for which ticket, in which system, until when. */
public class TaskView {
  static final String READ =
      "select x.tenant_id, x.id, x.version, x.ticket_id, t.reference, t.person_name, o.name, x.kind, x.system_name, s.owner_name, s.owner_email, x.due_on,"
          + " x.due_on < portal.today(), x.automatic, x.failed_at is not null, t.person_id from portal.outside_task x"
          + " join portal.ticket t on t.tenant_id = x.tenant_id and t.id = x.ticket_id"
          + " join portal.client_organisation o on o.tenant_id = x.tenant_id"
          + " join portal.outside_system s on s.id = x.system_id where x.state = 'OPEN'";

  private final Object[] row;

  TaskView(Object[] row) {
    this.row = row;
  }

  public UUID getTenant() {
    return (UUID) row[0];
  }

  public UUID getId() {
    return (UUID) row[1];
  }

  public int getVersion() {
    return ((Number) row[2]).intValue();
  }

  public UUID getTicket() {
    return (UUID) row[3];
  }

  public String getReference() {
    return (String) row[4];
  }

  public String getPersonName() {
    return (String) row[5];
  }

  public String getClient() {
    return (String) row[6];
  }

  /** By its name. */
  public String getRight() {
    return (String) row[7];
  }

  public String getSystem() {
    return (String) row[8];
  }

  public String getOwnerName() {
    return (String) row[9];
  }

  public String getOwnerEmail() {
    return (String) row[10];
  }

  public LocalDate getDueOn() {
    return ((Date) row[11]).toLocalDate();
  }

  public boolean isLate() {
    return (Boolean) row[12];
  }

  /** The system is to answer by itself. */
  public boolean isAutomatic() {
    return (Boolean) row[13];
  }

  /** It was to, and could not. */
  public boolean isFailed() {
    return (Boolean) row[14];
  }

  /** An extract is wanted; otherwise something is to be done there. */
  public boolean isForCopy() {
    return getRight().equals("ACCESS") || getRight().equals("PORTABILITY");
  }

  UUID person() {
    return (UUID) row[15];
  }
}
