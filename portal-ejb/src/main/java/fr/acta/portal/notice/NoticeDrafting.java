package fr.acta.portal.notice;

import fr.acta.portal.client.Subscription;
import fr.acta.portal.tenancy.AccessDenied;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.tenancy.TenantScoped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;

/** HR writes the notice of a service for which the client is the controller. */
@Stateless
@TenantScoped(Audience.HR)
@RolesAllowed("HR")
public class NoticeDrafting {
  @PersistenceContext private EntityManager em;
  @Inject private Notices notices;
  @Inject private NoticeWork work;

  /** The versions of all services, newest first; of the operator's own those that are approved. */
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

  /** Services whose notice is the operator's own. */
  public List<Subscription.Service> operatorsOwn() {
    return em.createQuery("select s from Subscription s", Subscription.class)
        .getResultStream()
        .filter(s -> NoticeLaw.of(s.operatorRole()) == NoticeLaw.ART_14)
        .map(Subscription::service)
        .toList();
  }

  /**
   * Resumes the draft of this service, or starts one.
   *
   * @param group null for the notice for all
   * @return its id
   * @throws RuleBroken where the operator decides on the use of the data: its DPO writes
   */
  public UUID open(Subscription.Service service, UUID group) {
    if (operatorsOwn().contains(service)) throw new RuleBroken("notice.operatorsOwn");
    return work.open(subscription(service), group);
  }

  public NoticeSheet sheet(UUID id) {
    return notices.sheet(notices.demand(id));
  }

  public void save(UUID id, int shownVersion, NoticeSheet.Edit edit) {
    work.save(id, shownVersion, edit);
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
