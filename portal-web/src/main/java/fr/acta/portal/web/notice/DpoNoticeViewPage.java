package fr.acta.portal.web.notice;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The DPO approves the operator's own, and says something about a client's. */
@Named
@RequestScoped
public class DpoNoticeViewPage extends NoticeViewScreen {
  @Inject private DpoNoticeDesk desk;

  @Override
  DpoNoticeDesk desk() {
    return desk;
  }

  private String opinion;

  @Override
  String next() {
    return desk.redirect("view");
  }

  @Override
  public String getList() {
    return "/dpo/information";
  }

  public String give() {
    desk.give(opinion);
    return again("notice.opinion.given");
  }

  public String getOpinion() {
    return opinion;
  }

  public void setOpinion(String opinion) {
    this.opinion = opinion;
  }
}
