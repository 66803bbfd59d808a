package fr.acta.portal.web.notice;

import fr.acta.portal.notice.NoticeApproval;
import fr.acta.portal.notice.NoticeDrafting;
import fr.acta.portal.notice.NoticeReview;
import fr.acta.portal.notice.NoticeSheet;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.web.shell.Ids;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.omnifaces.cdi.Param;

/** What changed between a version and the one approved before it, word by word. */
@Named
@RequestScoped
public class NoticeDifferencePage {
  @Inject private NoticeDrafting drafting;
  @Inject private NoticeApproval approval;
  @Inject @Param private String id;

  private NoticeSheet sheet;
  private NoticeReview review;

  @PostConstruct
  void read() {
    UUID notice = Ids.of(id, Audience.HR);
    sheet = drafting.sheet(notice);
    review = approval.review(notice);
  }

  public NoticeSheet getSheet() {
    return sheet;
  }

  public NoticeReview getReview() {
    return review;
  }
}
