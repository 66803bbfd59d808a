package fr.acta.portal.notice;

import fr.acta.portal.client.ClientOrganisation;
import fr.acta.portal.client.Subscription;
import fr.acta.portal.notice.lint.LintFacts;
import fr.acta.portal.notice.lint.NoticeFinding;
import fr.acta.portal.notice.lint.NoticeLint;
import fr.acta.portal.recipient.KnownRecipient;
import fr.acta.portal.recipient.Recipient;
import fr.acta.portal.recipient.Recipients;
import fr.acta.portal.tenancy.AccessDenied;
import fr.acta.portal.tenancy.CurrentScope;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A client's notices with what is known around them. */
@Dependent
class Notices {
  @PersistenceContext private EntityManager em;
  @Inject private CurrentScope scope;
  @Inject private NoticeTexts texts;
  @Inject private Recipients recipients;

  @Inject
  @ConfigProperty(name = "portal.operator.name")
  private String operator;

  NoticeVersion demand(UUID id) {
    NoticeVersion notice = em.find(NoticeVersion.class, id);
    if (notice == null) throw new AccessDenied(scope.audience());
    return notice;
  }

  Subscription subscription(NoticeVersion notice) {
    return em.find(Subscription.class, notice.subscriptionId());
  }

  boolean isOperatorsOwn(NoticeVersion notice) {
    return NoticeLaw.of(subscription(notice).operatorRole()) == NoticeLaw.ART_14;
  }

  boolean hasLater(NoticeVersion notice) {
    return em.createQuery(
            "select n from NoticeVersion n where n.subscriptionId = :subscription and n.number > :number",
            NoticeVersion.class)
        .setParameter("subscription", notice.subscriptionId())
        .setParameter("number", notice.number())
        .getResultStream()
        .anyMatch(later -> Objects.equals(later.groupId(), notice.groupId()));
  }

  private NoticeGroup group(NoticeVersion notice) {
    return notice.groupId() == null ? null : em.find(NoticeGroup.class, notice.groupId());
  }

  private ClientOrganisation client(NoticeVersion notice) {
    return em.find(ClientOrganisation.class, notice.tenantId());
  }

  NoticeSheet sheet(UUID notice) {
    return sheet(demand(notice));
  }

  /** With the contents that its law demands, all of them. */
  NoticeSheet sheet(NoticeVersion notice) {
    Subscription subscription = subscription(notice);
    return new NoticeSheet(
        notice,
        subscription.service().name(),
        client(notice).name(),
        ForGroup.of(group(notice)),
        texts.of(notice.id()),
        NoticeLaw.of(subscription.operatorRole()));
  }

  /** The version approved before this one, for the same people. */
  Optional<NoticeVersion> former(NoticeVersion notice) {
    return em.createQuery(
            "select n from NoticeVersion n where n.subscriptionId = :subscription and n.number < :number"
                + " and n.state <> :draft order by n.number desc",
            NoticeVersion.class)
        .setParameter("subscription", notice.subscriptionId())
        .setParameter("number", notice.number())
        .setParameter("draft", NoticeVersion.State.DRAFT)
        .getResultStream()
        .filter(former -> Objects.equals(former.groupId(), notice.groupId()))
        .findFirst();
  }

  List<NoticeFinding> findings(NoticeVersion notice) {
    Subscription subscription = subscription(notice);
    List<KnownRecipient> known =
        recipients.of(subscription.service()).stream().filter(r -> !r.isEnded()).toList();
    WorksCouncil council = em.find(WorksCouncil.class, notice.tenantId());
    NoticeLaw law = NoticeLaw.of(subscription.operatorRole());
    String client = client(notice).name();
    LintFacts facts =
        new LintFacts(
            subscription.service(),
            law,
            law == NoticeLaw.ART_14 ? operator : client,
            operator,
            // A client may be named in the operator's own notice: the data came from it.
            Stream.concat(Stream.of(client), known.stream().map(KnownRecipient::getName)).toList(),
            known.stream()
                .filter(r -> !r.getKind().equals(Recipient.Kind.AUTHORITY.name()))
                .map(KnownRecipient::getName)
                .toList(),
            council == null ? null : council.headcount(),
            council != null && council.informedOn() != null);
    return NoticeLint.findings(facts, texts.of(notice.id())::get);
  }
}
