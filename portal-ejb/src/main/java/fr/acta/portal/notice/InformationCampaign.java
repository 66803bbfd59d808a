package fr.acta.portal.notice;

import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.tenancy.TenantEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/**
 * HR set out to inform people of one version of a notice: how many by mail, how many by letter. A
 * job mails them; what has not left can be stopped.
 */
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

  // null for everybody
  private String site;

  @Column(name = "started_by")
  private UUID startedBy;

  @Column(name = "started_at")
  private Instant startedAt;

  private int mailed;
  private int slips;

  @Column(name = "stopped_at")
  private Instant stoppedAt;

  @Column(name = "stopped_by")
  private UUID stoppedBy;

  @Version private int version;

  protected InformationCampaign() {}

  InformationCampaign(UUID tenant, Duty duty, Reach reach, UUID startedBy, Instant startedAt) {
    this.id = TenantEntity.newId();
    this.tenantId = tenant;
    this.subscriptionId = duty.subscription();
    this.noticeVersion = duty.number();
    this.site = reach.site();
    this.mailed = reach.mails();
    this.slips = reach.slips();
    this.startedBy = startedBy;
    this.startedAt = startedAt;
  }

  void stop(UUID by, Instant now) {
    if (stoppedAt != null) throw new RuleBroken("notice.campaign.stoppedAlready");
    stoppedAt = now;
    stoppedBy = by;
  }

  UUID id() {
    return id;
  }
}
