package fr.acta.portal.notice;

import fr.acta.portal.client.Subscription;
import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.tenancy.TenantEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One version of the notice of one service: a draft until it is published, then for good. */
@Entity
@Table(name = "notice_version", schema = "portal")
public class NoticeVersion extends TenantEntity {
  public enum State {
    DRAFT,
    PUBLISHED
  }

  @Column(name = "subscription_id", updatable = false)
  private UUID subscriptionId;

  @Column(updatable = false)
  private int number;

  @Enumerated(EnumType.STRING)
  private State state;

  @Column(name = "published_at")
  private Instant publishedAt;

  @Column(name = "published_by")
  private UUID publishedBy;

  protected NoticeVersion() {}

  NoticeVersion(Subscription subscription, int number) {
    super(subscription.tenantId());
    this.subscriptionId = subscription.id();
    this.number = number;
    this.state = State.DRAFT;
  }

  /** The draft somebody looked at is still the draft. */
  void demandDraft(int shownVersion) {
    if (state != State.DRAFT) throw new RuleBroken("notice.alreadyPublished");
    if (version() != shownVersion) throw new RuleBroken("notice.changedMeanwhile");
  }

  void publish(NoticeTexts.Held texts, UUID account, Instant now) {
    texts
        .firstEmpty(NoticeLaw.ART_13)
        .ifPresent(
            item -> {
              throw new RuleBroken("notice.incomplete." + item);
            });
    state = State.PUBLISHED;
    publishedAt = now;
    publishedBy = account;
  }

  UUID subscriptionId() {
    return subscriptionId;
  }

  int number() {
    return number;
  }

  State state() {
    return state;
  }

  Instant publishedAt() {
    return publishedAt;
  }
}
