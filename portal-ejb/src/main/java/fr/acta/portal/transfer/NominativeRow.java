package fr.acta.portal.transfer;

import fr.acta.portal.tenancy.TenantEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * What a service received about one person in nominative mode, and by which proof; written once.
 */
@Entity
@Table(name = "nominative_row", schema = "portal")
public class NominativeRow {
  @Id private UUID id;

  @Column(name = "tenant_id")
  private UUID tenantId;

  @Column(name = "subscription_id")
  private UUID subscriptionId;

  private String mode;

  @Column(name = "mode_number")
  private int modeNumber;

  @Column(name = "person_id")
  private UUID personId;

  @Column(name = "notice_version")
  private int noticeVersion;

  @Column(name = "transmission_id")
  private UUID transmissionId;

  @Column(name = "last_name")
  private String lastName;

  @Column(name = "first_name")
  private String firstName;

  @Column(name = "work_email")
  private String workEmail;

  @Column(name = "transmitted_at")
  private Instant transmittedAt;

  protected NominativeRow() {}

  NominativeRow(Transmission transmission, Passage passage, Candidate person) {
    this.id = TenantEntity.newId();
    this.tenantId = transmission.tenantId();
    this.subscriptionId = transmission.subscriptionId();
    this.mode = passage.getMode();
    this.modeNumber = passage.modeNumber();
    this.personId = person.getId();
    this.noticeVersion = person.noticeVersion();
    this.transmissionId = transmission.id();
    this.lastName = person.getLastName();
    this.firstName = person.getFirstName();
    this.workEmail = person.getWorkEmail();
    this.transmittedAt = transmission.sentAt();
  }
}
