package fr.acta.portal.web.notice;

import fr.acta.portal.notice.NoticeReview;
import fr.acta.portal.notice.NoticeSheet;
import jakarta.annotation.PostConstruct;

/** What changed between a version and the one approved before it, word by word. */
public abstract class NoticeDifferenceScreen {
  private NoticeSheet sheet;
  private NoticeReview review;

  abstract NoticeDesk desk();

  @PostConstruct
  void read() {
    sheet = desk().sheet();
    review = desk().review();
  }

  public NoticeSheet getSheet() {
    return sheet;
  }

  public NoticeReview getReview() {
    return review;
  }

  public String getBack() {
    return desk().path() + "view?" + desk().query();
  }
}
