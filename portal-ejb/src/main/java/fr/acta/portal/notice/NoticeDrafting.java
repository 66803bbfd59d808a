package fr.acta.portal.notice;

import fr.acta.portal.client.Subscription;
import fr.acta.portal.recipient.Recipients;
import fr.acta.portal.tenancy.AccessDenied;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.TenantScoped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;

/** HR writes the notice of a service. */
@Stateless
@TenantScoped(Audience.HR)
@RolesAllowed("HR")
public class NoticeDrafting {
  @PersistenceContext private EntityManager em;
  @Inject private Notices notices;
  @Inject private NoticeTexts texts;
  @Inject private FirstDraft firstDraft;
  @Inject private Recipients recipients;

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
    texts.save(
        draft.id(),
        latest == null
            ? firstDraft.of(notices.client(), subscription, recipients.of(service))
            : texts.of(latest.id()));
    return draft.id();
  }

  public NoticeSheet sheet(UUID id) {
    return notices.sheet(notices.demand(id));
  }

  public void save(UUID id, int shownVersion, NoticeSheet.Edit edit) {
    NoticeVersion notice = notices.demand(id);
    notice.demandDraft(shownVersion);
    em.lock(notice, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    em.flush();
    texts.save(id, edit.texts());
  }

  private Subscription subscription(Subscription.Service service) {
    return em.createQuery(
            "select s from Subscription s where s.service = :service", Subscription.class)
        .setParameter("service", service)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new AccessDenied(Audience.HR));
  }
}
