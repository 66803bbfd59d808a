package fr.acta.portal.notice;

import fr.acta.portal.client.ClientOrganisation;
import fr.acta.portal.client.Subscription;
import fr.acta.portal.evidence.Act;
import fr.acta.portal.evidence.EvidenceRecord;
import fr.acta.portal.recipient.Recipients;
import fr.acta.portal.tenancy.AccessDenied;
import fr.acta.portal.tenancy.CurrentScope;
import fr.acta.portal.tenancy.RuleBroken;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** From draft to approval, the same for the client's notices and for the operator's own. */
@Dependent
class NoticeWork {
  @PersistenceContext private EntityManager em;
  @Inject private CurrentScope scope;
  @Inject private Notices notices;
  @Inject private NoticeTexts texts;
  @Inject private FirstDraft firstDraft;
  @Inject private Recipients recipients;
  @Inject private EvidenceRecord evidence;
  @Inject private Clock clock;

  /**
   * Resumes the draft of this service, or starts one: the first from what is known, a later one
   * from the version before it.
   *
   * @param group null for the notice for all
   */
  UUID open(Subscription subscription, UUID group) {
    if (group != null) demandAlive(group);
    List<NoticeVersion> every =
        em.createQuery(
                "select n from NoticeVersion n where n.subscriptionId = :subscription order by n.number desc",
                NoticeVersion.class)
            .setParameter("subscription", subscription.id())
            .getResultList();
    NoticeVersion latest = latest(every, group);
    if (latest != null && latest.state() == NoticeVersion.State.DRAFT) return latest.id();
    // A group's first notice is the one for all, to be adapted.
    if (latest == null && group != null) latest = latest(every, null);
    NoticeVersion draft =
        new NoticeVersion(subscription, group, every.isEmpty() ? 1 : every.get(0).number() + 1);
    em.persist(draft);
    em.flush();
    texts.save(
        draft,
        latest == null
            ? firstDraft.of(
                em.find(ClientOrganisation.class, subscription.tenantId()),
                subscription,
                recipients.of(subscription.service()))
            : texts.of(latest.id()));
    return draft.id();
  }

  private static NoticeVersion latest(List<NoticeVersion> every, UUID group) {
    return every.stream().filter(n -> Objects.equals(n.groupId(), group)).findFirst().orElse(null);
  }

  private void demandAlive(UUID group) {
    NoticeGroup found = em.find(NoticeGroup.class, group);
    if (found == null) throw new AccessDenied(scope.audience());
    found.demandAlive();
  }

  void save(UUID id, int shownVersion, NoticeSheet.Edit edit) {
    NoticeVersion notice = notices.demand(id);
    notice.demandDraft(shownVersion);
    em.lock(notice, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    em.flush();
    texts.save(notice, edit.texts());
  }

  /** Findings are those of today's register; of a version already approved there are none. */
  NoticeReview review(UUID id) {
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

  void approve(UUID id, int shownVersion, LocalDate inForceOn, boolean raised) {
    NoticeVersion notice = notices.demand(id);
    notice.demandDraft(shownVersion);
    hold(notice);
    Subscription subscription = notices.subscription(notice);
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

  void withdrawApproval(UUID id, int shownVersion) {
    NoticeVersion notice = notices.demand(id);
    if (notice.version() != shownVersion) throw new RuleBroken("notice.changedMeanwhile");
    hold(notice);
    if (notices.hasLater(notice)) throw new RuleBroken("notice.hasLater");
    LocalDate day = notice.inForceOn();
    notice.withdrawApproval(clock.instant());
    evidence.write(
        Act.NOTICE_APPROVAL_WITHDRAWN,
        id,
        null,
        Map.of("number", notice.number(), "inForceOn", String.valueOf(day)));
  }

  private void hold(NoticeVersion notice) {
    em.createNativeQuery("select 1 from portal.hold_notices(cast(? as uuid))")
        .setParameter(1, notice.subscriptionId().toString())
        .getResultList();
  }
}
