package fr.acta.portal.web.notice;

import fr.acta.portal.notice.NoticeApproval;
import fr.acta.portal.notice.NoticeDrafting;
import fr.acta.portal.notice.NoticeReview;
import fr.acta.portal.notice.NoticeSheet;
import fr.acta.portal.notice.OpinionLine;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.web.shell.Ids;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.omnifaces.cdi.Param;

/** HR's. */
@RequestScoped
class ClientNoticeDesk extends NoticeDesk {
  @Inject private NoticeDrafting drafting;
  @Inject private NoticeApproval approval;
  @Inject @Param private String id;

  @Override
  NoticeSheet sheet() {
    return drafting.sheet(id());
  }

  @Override
  NoticeReview review() {
    return approval.review(id());
  }

  @Override
  boolean mayApprove() {
    return approval.mayApprove(id());
  }

  @Override
  boolean mayWrite() {
    return true;
  }

  @Override
  void save(int version, NoticeSheet.Edit edit) {
    drafting.save(id(), version, edit);
  }

  @Override
  void approve(int version, LocalDate inForceOn, boolean raised) {
    approval.approve(id(), version, inForceOn, raised);
  }

  @Override
  void withdraw(int version) {
    approval.withdraw(id(), version);
  }

  @Override
  List<OpinionLine> opinions() {
    return approval.opinions(id());
  }

  void ask(String question) {
    approval.askOpinion(id(), question);
  }

  @Override
  String path() {
    return "/hr/notice/";
  }

  @Override
  String query() {
    return "id=" + id();
  }

  private UUID id() {
    return Ids.of(id, Audience.HR);
  }
}
