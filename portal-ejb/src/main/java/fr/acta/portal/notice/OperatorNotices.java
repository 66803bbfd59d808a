package fr.acta.portal.notice;

import fr.acta.portal.client.Subscription;
import fr.acta.portal.tenancy.AccessDenied;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.tenancy.Tenant;
import fr.acta.portal.tenancy.TenantScoped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The DPO writes and approves the notices of what the operator decides on itself (GDPR art. 14),
 * and gives an opinion on those of the clients.
 */
@Stateless
@TenantScoped(Audience.DPO)
@RolesAllowed("DPO")
public class OperatorNotices {
  @PersistenceContext private EntityManager em;
  @Inject private Notices notices;
  @Inject private NoticeWork work;
  @Inject private Opinions opinions;

  /**
   * @param group of the client, or null for the notice for all
   * @return the draft's id
   */
  public UUID open(@Tenant UUID tenant, UUID subscription, UUID group) {
    Subscription service = em.find(Subscription.class, subscription);
    if (service == null || NoticeLaw.of(service.operatorRole()) != NoticeLaw.ART_14)
      throw new AccessDenied(Audience.DPO);
    return work.open(service, group);
  }

  public NoticeSheet sheet(@Tenant UUID tenant, UUID id) {
    return notices.sheet(id);
  }

  public NoticeReview review(@Tenant UUID tenant, UUID id) {
    return work.review(id);
  }

  /** Whether this notice is the operator's own, so that the DPO writes and approves it. */
  public boolean isOwn(@Tenant UUID tenant, UUID id) {
    return notices.isOperatorsOwn(notices.demand(id));
  }

  public void save(@Tenant UUID tenant, UUID id, int shownVersion, NoticeSheet.Edit edit) {
    demandOwn(id);
    work.save(id, shownVersion, edit);
  }

  /** As {@link NoticeApproval#approve}. */
  public void approve(
      @Tenant UUID tenant, UUID id, int shownVersion, LocalDate inForceOn, boolean raised) {
    demandOwn(id);
    work.approve(id, shownVersion, inForceOn, raised);
  }

  public void withdraw(@Tenant UUID tenant, UUID id, int shownVersion) {
    demandOwn(id);
    work.withdrawApproval(id, shownVersion);
  }

  public List<OpinionLine> opinions(@Tenant UUID tenant, UUID id) {
    return opinions.lines(notices.demand(id));
  }

  /** Also unasked, on a notice that is approved or in force. */
  public void giveOpinion(@Tenant UUID tenant, UUID id, String words) {
    opinions.give(notices.demand(id), words);
  }

  private void demandOwn(UUID id) {
    if (!notices.isOperatorsOwn(notices.demand(id))) throw new RuleBroken("notice.clientsOwn");
  }
}
