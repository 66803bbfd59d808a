package fr.acta.portal.evidence;

import fr.acta.portal.tenancy.Audience;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One act. It is written once: the database refuses any change, so there is no version. */
@Entity
@Table(name = "evidence_entry", schema = "portal")
public class EvidenceEntry {
  @Id private UUID id;

  @Column(name = "tenant_id")
  private UUID tenantId;

  private Instant at;

  @Enumerated(EnumType.STRING)
  private Audience actor;

  @Column(name = "account_id")
  private UUID accountId;

  @Enumerated(EnumType.STRING)
  private Act act;

  @Column(name = "object_id")
  private UUID objectId;

  @Column(name = "person_id")
  private UUID personId;

  @Column(name = "payload_hash")
  private byte[] payloadHash;

  protected EvidenceEntry() {}

  public Instant at() {
    return at;
  }

  public Audience actor() {
    return actor;
  }

  public Act act() {
    return act;
  }

  public UUID objectId() {
    return objectId;
  }
}
