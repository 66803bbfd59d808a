package fr.acta.portal.web.notice;

import fr.acta.portal.notice.NoticeReview;
import fr.acta.portal.notice.NoticeSheet;
import fr.acta.portal.notice.OpinionLine;
import java.time.LocalDate;
import java.util.List;

/** What HR and the DPO can do with the notice that the address names. */
abstract class NoticeDesk {
  abstract NoticeSheet sheet();

  abstract NoticeReview review();

  /** False for a notice of which the other is the controller, and for who lacks the right. */
  abstract boolean mayApprove();

  /** False for a notice of which the other is the controller. */
  abstract boolean mayWrite();

  abstract void save(int version, NoticeSheet.Edit edit);

  abstract void approve(int version, LocalDate inForceOn, boolean raised);

  abstract void withdraw(int version);

  abstract List<OpinionLine> opinions();

  /** Where the pages of this desk stand: "/hr/notice/". */
  abstract String path();

  /** What names this notice in an address. */
  abstract String query();

  String redirect(String page) {
    return path() + page + "?faces-redirect=true&" + query();
  }
}
