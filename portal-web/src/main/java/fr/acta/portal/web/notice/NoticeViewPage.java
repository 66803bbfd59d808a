package fr.acta.portal.web.notice;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** HR approves its own, or asks the DPO first. */
@Named
@RequestScoped
public class NoticeViewPage extends NoticeViewScreen {
  @Inject private ClientNoticeDesk desk;

  @Override
  ClientNoticeDesk desk() {
    return desk;
  }

  private String question;

  @Override
  String next() {
    return "/hr/notice/campaign?faces-redirect=true&service=" + getSheet().getKey();
  }

  @Override
  public String getList() {
    return "/hr/notice";
  }

  public String ask() {
    desk.ask(question);
    return again("notice.opinion.asked");
  }

  public String getQuestion() {
    return question;
  }

  public void setQuestion(String question) {
    this.question = question;
  }
}
