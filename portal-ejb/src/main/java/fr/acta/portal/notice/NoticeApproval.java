package fr.acta.portal.notice;

import fr.acta.portal.client.Subscription;
import fr.acta.portal.client.TransmitRight;
import fr.acta.portal.evidence.Act;
import fr.acta.portal.evidence.EvidenceRecord;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.CurrentScope;
import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.tenancy.TenantScoped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The client, by whoever holds the right to transmit, approves a notice and says from when. */
@Stateless
@TenantScoped(Audience.HR)
@RolesAllowed("HR")
public class NoticeApproval {
  @PersistenceContext private EntityManager em;
  @Inject private CurrentScope scope;
  @Inject private Notices notices;
  @Inject private NoticeTexts texts;
  @Inject private TransmitRight right;
  @Inject private EvidenceRecord evidence;
  @Inject private Clock clock;

  /** Findings are those of today's register; of a version already approved there are none. */
  public NoticeReview review(UUID id) {
    NoticeVersion notice = notices.demand(id);
    NoticeVersion former = notices.former(notice).orElse(null);
    List<NoticeChange> changes =
        former == null
            ? List.of()
            : NoticeChange.between(texts.of(former.id()), texts.of(notice.id()));
    boolean draft = notice.state() == NoticeVersion.State.DRAFT;
    return new NoticeReview(
        former == null ? 0 : former.number(),
        changes,
        draft ? notices.findings(notice) : List.of());
  }

  public boolean mayApprove() {
    return right.isHeld();
  }

  /**
   * From its day on this version is in force; when it is material, only people informed by it pass
   * the gate of its service from then on.
   *
   * @param raised the approver holds an editorial change to be material
   * @throws RuleBroken while the linter has a blocking finding, for a day that is past or before
   *     that of a version approved earlier
   */
  public void approve(UUID id, int shownVersion, LocalDate inForceOn, boolean raised) {
    right.demand();
    NoticeVersion notice = notices.demand(id);
    notice.demandDraft(shownVersion);
    Subscription subscription =
        em.find(Subscription.class, notice.subscriptionId(), LockModeType.PESSIMISTIC_WRITE);
    NoticeReview review = review(id);
    boolean material = review.isMaterial() || raised;
    notices
        .former(notice)
        .map(NoticeVersion::inForceOn)
        .filter(day -> day != null && day.isAfter(inForceOn))
        .ifPresent(
            day -> {
              throw new RuleBroken("notice.beforeFormer", day);
            });
    NoticeLaw law = NoticeLaw.of(subscription.operatorRole());
    notice.approve(texts.of(id), law, inForceOn, material, scope.account(), clock.instant());
    if (review.isBlocked()) throw new RuleBroken("notice.findings", review.getBlocking());
    Map<String, ?> said =
        Map.of(
            "service", subscription.service().name(),
            "number", notice.number(),
            "inForceOn", inForceOn.toString(),
            "material", material,
            "raised", raised && !review.isMaterial());
    evidence.write(Act.NOTICE_APPROVED, id, null, said);
    if (notice.state() == NoticeVersion.State.PUBLISHED)
      evidence.write(Act.NOTICE_PUBLISHED, id, null, said);
  }
}
