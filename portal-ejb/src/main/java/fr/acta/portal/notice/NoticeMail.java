package fr.acta.portal.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A mail that carries a whole notice to one person. The job settles what became of it. */
@Entity
@Table(name = "notice_mail", schema = "portal")
public class NoticeMail {
  @Id private UUID id;

  @Column(name = "tenant_id")
  private UUID tenantId;

  @Column(name = "subscription_id")
  private UUID subscriptionId;

  @Column(name = "notice_version")
  private int noticeVersion;

  @Column(name = "person_id")
  private UUID personId;

  @Column(name = "queued_at")
  private Instant queuedAt;

  protected NoticeMail() {}

  NoticeMail(UUID tenant, UUID mail, Duty duty, UUID person, Instant queuedAt) {
    this.id = mail;
    this.tenantId = tenant;
    this.subscriptionId = duty.subscription();
    this.noticeVersion = duty.number();
    this.personId = person;
    this.queuedAt = queuedAt;
  }
}
