package fr.acta.portal.notice;

import fr.acta.portal.client.ClientOrganisation;
import fr.acta.portal.client.Subscription;
import fr.acta.portal.client.TransmitRight;
import fr.acta.portal.evidence.Act;
import fr.acta.portal.evidence.EvidenceRecord;
import fr.acta.portal.recipient.Recipients;
import fr.acta.portal.tenancy.AccessDenied;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.CurrentScope;
import fr.acta.portal.tenancy.TenantScoped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** HR writes the notice of a service and, as holder of the right to transmit, publishes it. */
@Stateless
@TenantScoped(Audience.HR)
@RolesAllowed("HR")
public class NoticeDrafting {
  @PersistenceContext private EntityManager em;
  @Inject private CurrentScope scope;
  @Inject private NoticeTexts texts;
  @Inject private FirstDraft firstDraft;
  @Inject private Recipients recipients;
  @Inject private TransmitRight right;
  @Inject private EvidenceRecord evidence;
  @Inject private Clock clock;

  /** The versions of all services, newest first. */
  public List<NoticeLine> versions() {
    return em
        .createQuery(
            "select n, s.service from NoticeVersion n, Subscription s where s.id = n.subscriptionId order by n.number desc",
            Object[].class)
        .getResultList()
        .stream()
        .map(row -> new NoticeLine((NoticeVersion) row[0], row[1].toString()))
        .toList();
  }

  /**
   * Resumes the draft of this service, or starts one: the first from what is known, a later one
   * from the version before it.
   *
   * @return its id
   */
  public UUID open(Subscription.Service service) {
    Subscription subscription = subscription(service);
    List<NoticeVersion> all =
        em.createQuery(
                "select n from NoticeVersion n where n.subscriptionId = :subscription order by n.number desc",
                NoticeVersion.class)
            .setParameter("subscription", subscription.id())
            .getResultList();
    NoticeVersion latest = all.isEmpty() ? null : all.get(0);
    if (latest != null && latest.state() == NoticeVersion.State.DRAFT) return latest.id();
    NoticeVersion draft = new NoticeVersion(subscription, latest == null ? 1 : latest.number() + 1);
    em.persist(draft);
    em.flush();
    ClientOrganisation client = em.find(ClientOrganisation.class, scope.tenant());
    texts.save(
        draft.id(),
        latest == null
            ? firstDraft.of(client, service, recipients.of(service))
            : texts.of(latest.id()));
    return draft.id();
  }

  public NoticeSheet sheet(UUID id) {
    NoticeVersion notice = notice(id);
    Subscription subscription = em.find(Subscription.class, notice.subscriptionId());
    ClientOrganisation client = em.find(ClientOrganisation.class, scope.tenant());
    return new NoticeSheet(
        notice, subscription.service().name(), client.name(), texts.of(notice.id()));
  }

  public void save(UUID id, int shownVersion, NoticeSheet.Edit edit) {
    NoticeVersion notice = notice(id);
    notice.demandDraft(shownVersion);
    em.lock(notice, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    em.flush();
    texts.save(id, edit.texts());
  }

  public boolean mayPublish() {
    return right.isHeld();
  }

  /** From now on only people informed by this version pass the gate of its service. */
  public void publish(UUID id, int shownVersion) {
    right.demand();
    NoticeVersion notice = notice(id);
    notice.demandDraft(shownVersion);
    Subscription subscription =
        em.find(Subscription.class, notice.subscriptionId(), LockModeType.PESSIMISTIC_WRITE);
    notice.publish(texts.of(id), scope.account(), clock.instant());
    subscription.requireNotice(notice.number());
    evidence.write(
        Act.NOTICE_PUBLISHED,
        id,
        null,
        Map.of("service", subscription.service().name(), "number", notice.number()));
  }

  private Subscription subscription(Subscription.Service service) {
    return em.createQuery(
            "select s from Subscription s where s.service = :service", Subscription.class)
        .setParameter("service", service)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new AccessDenied(Audience.HR));
  }

  private NoticeVersion notice(UUID id) {
    NoticeVersion notice = em.find(NoticeVersion.class, id);
    if (notice == null) throw new AccessDenied(Audience.HR);
    return notice;
  }
}
