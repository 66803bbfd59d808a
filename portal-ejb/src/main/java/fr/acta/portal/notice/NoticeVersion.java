package fr.acta.portal.notice;

import fr.acta.portal.client.Subscription;
import fr.acta.portal.tenancy.LegalClock;
import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.tenancy.TenantEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One version of the notice of one service, for all staff or for one group: a draft, approved by
 * its controller, in force from its day on; once approved it never changes.
 */
@Entity
@Table(name = "notice_version", schema = "portal")
public class NoticeVersion extends TenantEntity {
  public enum State {
    DRAFT,
    /** Its day has not come. */
    APPROVED,
    /** In force, or was until a later version. */
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

  @Column(name = "approved_at")
  private Instant approvedAt;

  @Column(name = "approved_by")
  private UUID approvedBy;

  @Column(name = "in_force_on")
  private LocalDate inForceOn;

  private boolean material = true;

  @Column(name = "group_id", updatable = false)
  private UUID groupId;

  protected NoticeVersion() {}

  /**
   * @param group null for the notice for all
   */
  NoticeVersion(Subscription subscription, UUID group, int number) {
    super(subscription.tenantId());
    this.subscriptionId = subscription.id();
    this.groupId = group;
    this.number = number;
    this.state = State.DRAFT;
  }

  /** The draft somebody looked at is still the draft. */
  void demandDraft(int shownVersion) {
    if (state != State.DRAFT) throw new RuleBroken("notice.alreadyPublished");
    if (version() != shownVersion) throw new RuleBroken("notice.changedMeanwhile");
  }

  /**
   * @param inForceOn today or later, a day in Paris
   * @param material as its changes and the approver say; the database compares again
   * @throws RuleBroken for a content that is empty, or a day that is past
   */
  void approve(
      NoticeTexts.Held texts,
      NoticeLaw law,
      LocalDate inForceOn,
      boolean material,
      UUID account,
      Instant now) {
    texts
        .firstEmpty(law)
        .ifPresent(
            item -> {
              throw new RuleBroken("notice.incomplete." + item);
            });
    LocalDate today = LocalDate.ofInstant(now, LegalClock.PARIS);
    if (inForceOn.isBefore(today)) throw new RuleBroken("notice.inThePast");
    approvedAt = now;
    approvedBy = account;
    publishedBy = account;
    this.inForceOn = inForceOn;
    this.material = material;
    if (inForceOn.isAfter(today)) state = State.APPROVED;
    else publish(now);
  }

  /**
   * A draft again, to be changed: nobody was informed by it yet.
   *
   * @throws RuleBroken once its day has come
   */
  void withdrawApproval(Instant now) {
    if (state != State.APPROVED || !inForceOn.isAfter(LocalDate.ofInstant(now, LegalClock.PARIS)))
      throw new RuleBroken("notice.inForceAlready");
    state = State.DRAFT;
    approvedAt = null;
    approvedBy = null;
    publishedBy = null;
    inForceOn = null;
    material = true;
  }

  /** Its day has come: it is in force from the first hour of that day, whenever this is called. */
  void putInForce() {
    if (state != State.APPROVED) throw new IllegalStateException(state.name());
    publish(inForceOn.atStartOfDay(LegalClock.PARIS).toInstant());
  }

  private void publish(Instant at) {
    state = State.PUBLISHED;
    publishedAt = at;
  }

  UUID subscriptionId() {
    return subscriptionId;
  }

  /** Null for the notice for all. */
  UUID groupId() {
    return groupId;
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

  /** Null for a draft. */
  LocalDate inForceOn() {
    return inForceOn;
  }

  boolean isMaterial() {
    return material;
  }
}
