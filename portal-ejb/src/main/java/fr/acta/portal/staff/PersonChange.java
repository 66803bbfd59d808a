package fr.acta.portal.staff;

import fr.acta.portal.datamap.DataItem;
import fr.acta.portal.tenancy.TenantEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A value that changed: what was there before stays. Append-only by the database's rule. */
@Entity
@Table(name = "person_change", schema = "portal")
public class PersonChange {
  public enum Source {
    IMPORT,
    DECISION,
    PERSON
  }

  @Id private UUID id;

  @Column(name = "tenant_id")
  private UUID tenantId;

  @Column(name = "person_id")
  private UUID personId;

  @Enumerated(EnumType.STRING)
  private DataItem item;

  @Column(name = "value_before")
  private String before;

  @Column(name = "value_after")
  private String after;

  @Enumerated(EnumType.STRING)
  private Source source;

  @Column(name = "source_id")
  private UUID sourceId;

  @Column(name = "changed_at")
  private Instant changedAt;

  protected PersonChange() {}

  public PersonChange(
      UUID tenant,
      UUID person,
      DataItem item,
      String before,
      String after,
      Source source,
      UUID sourceId,
      Instant now) {
    this.id = TenantEntity.newId();
    this.tenantId = tenant;
    this.personId = person;
    this.item = item;
    this.before = before;
    this.after = after;
    this.source = source;
    this.sourceId = sourceId;
    this.changedAt = now;
  }

  public DataItem item() {
    return item;
  }

  public String before() {
    return before;
  }

  public String after() {
    return after;
  }

  public Source source() {
    return source;
  }

  public UUID sourceId() {
    return sourceId;
  }

  public Instant changedAt() {
    return changedAt;
  }
}
