package fr.acta.portal.staff;

import fr.acta.portal.datamap.DataItem;
import fr.acta.portal.tenancy.TenantEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * A value on which she and its desk do not agree: what is held and what she states stand side by
 * side, for every reader and every recipient (GDPR art. 16).
 */
@Entity
@Table(name = "contested_fact", schema = "portal")
public class ContestedFact extends TenantEntity {
  @Column(name = "person_id", updatable = false)
  private UUID personId;

  @Column(name = "ticket_id", updatable = false)
  private UUID ticketId;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private DataItem item;

  @Column(name = "value_held", updatable = false)
  private String held;

  @Column(name = "value_stated", updatable = false)
  private String stated;

  @Column(updatable = false)
  private Instant since;

  @Column(name = "ended_at")
  private Instant endedAt;

  protected ContestedFact() {}

  /**
   * @param stated null where she states that there is none
   */
  public ContestedFact(
      UUID tenant,
      UUID person,
      UUID ticket,
      DataItem item,
      String held,
      String stated,
      Instant now) {
    super(tenant);
    this.personId = person;
    this.ticketId = ticket;
    this.item = item;
    this.held = held;
    this.stated = stated;
    this.since = now;
  }

  /** Corrected after all, or contested anew. */
  public void end(Instant now) {
    if (endedAt == null) endedAt = now;
  }

  public UUID personId() {
    return personId;
  }

  public DataItem item() {
    return item;
  }

  /** What she states; null where she states that there is none. */
  public String stated() {
    return stated;
  }

  public Instant since() {
    return since;
  }
}
