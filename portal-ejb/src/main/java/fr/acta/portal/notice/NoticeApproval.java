package fr.acta.portal.notice;

import fr.acta.portal.client.TransmitRight;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.tenancy.TenantScoped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The client, by whoever holds the right to transmit, approves a notice and says from when. */
@Stateless
@TenantScoped(Audience.HR)
@RolesAllowed("HR")
public class NoticeApproval {
  @Inject private Notices notices;
  @Inject private NoticeWork work;
  @Inject private Opinions opinions;
  @Inject private TransmitRight right;

  /** Findings are those of today's register; of a version already approved there are none. */
  public NoticeReview review(UUID id) {
    return work.review(id);
  }

  /** False, too, for the notice of the operator. */
  public boolean mayApprove(UUID id) {
    return right.isHeld() && !notices.isOperatorsOwn(notices.demand(id));
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
    demandOwn(id);
    work.approve(id, shownVersion, inForceOn, raised);
  }

  /**
   * @throws RuleBroken once its day has come, or a later version was begun
   */
  public void withdraw(UUID id, int shownVersion) {
    demandOwn(id);
    work.withdrawApproval(id, shownVersion);
  }

  /** From now on the DPO reads this draft. */
  public void askOpinion(UUID id, String question) {
    opinions.ask(notices.demand(id), question);
  }

  public List<OpinionLine> opinions(UUID id) {
    return opinions.lines(notices.demand(id));
  }

  private void demandOwn(UUID id) {
    right.demand();
    if (notices.isOperatorsOwn(notices.demand(id))) throw new RuleBroken("notice.operatorsOwn");
  }
}
