package fr.acta.portal.notice;

import fr.acta.portal.tenancy.TenantEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** HR set out to inform people of one version of a notice: how many by mail, how many by letter. */
@Entity
@Table(name = "information_campaign", schema = "portal")
public class InformationCampaign {
  @Id private UUID id;

  @Column(name = "tenant_id")
  private UUID tenantId;

  @Column(name = "subscription_id")
  private UUID subscriptionId;

  @Column(name = "notice_version")
  private int noticeVersion;

  @Column(name = "started_by")
  private UUID startedBy;

  @Column(name = "started_at")
  private Instant startedAt;

  private int mailed;
  private int slips;

  protected InformationCampaign() {}

  InformationCampaign(
      UUID tenant, Duty duty, int mailed, int slips, UUID startedBy, Instant startedAt) {
    this.id = TenantEntity.newId();
    this.tenantId = tenant;
    this.subscriptionId = duty.subscription();
    this.noticeVersion = duty.number();
    this.mailed = mailed;
    this.slips = slips;
    this.startedBy = startedBy;
    this.startedAt = startedAt;
  }

  UUID id() {
    return id;
  }
}
