package fr.acta.portal.web.notice;

import fr.acta.portal.notice.NoticeReview;
import fr.acta.portal.notice.NoticeSheet;
import fr.acta.portal.notice.OperatorNotices;
import fr.acta.portal.notice.OpinionLine;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.web.shell.Ids;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.omnifaces.cdi.Param;

/** The DPO's: the operator's own notices to write, the clients' to say something about. */
@RequestScoped
class DpoNoticeDesk extends NoticeDesk {
  @Inject private OperatorNotices notices;
  @Inject @Param private String tenant;
  @Inject @Param private String id;

  @Override
  NoticeSheet sheet() {
    return notices.sheet(tenant(), id());
  }

  @Override
  NoticeReview review() {
    return notices.review(tenant(), id());
  }

  @Override
  boolean mayApprove() {
    return notices.isOwn(tenant(), id());
  }

  @Override
  boolean mayWrite() {
    return mayApprove();
  }

  @Override
  void save(int version, NoticeSheet.Edit edit) {
    notices.save(tenant(), id(), version, edit);
  }

  @Override
  void approve(int version, LocalDate inForceOn, boolean raised) {
    notices.approve(tenant(), id(), version, inForceOn, raised);
  }

  @Override
  void withdraw(int version) {
    notices.withdraw(tenant(), id(), version);
  }

  @Override
  List<OpinionLine> opinions() {
    return notices.opinions(tenant(), id());
  }

  void give(String words) {
    notices.giveOpinion(tenant(), id(), words);
  }

  @Override
  String path() {
    return "/dpo/notice/";
  }

  @Override
  String query() {
    return "tenant=" + tenant() + "&id=" + id();
  }

  private UUID tenant() {
    return Ids.of(tenant, Audience.DPO);
  }

  private UUID id() {
    return Ids.of(id, Audience.DPO);
  }
}
