package fr.acta.portal.web.notice;

import fr.acta.portal.notice.NoticeApproval;
import fr.acta.portal.notice.NoticeDrafting;
import fr.acta.portal.notice.NoticeReview;
import fr.acta.portal.notice.NoticeSheet;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.LegalClock;
import fr.acta.portal.web.shell.Ids;
import fr.acta.portal.web.shell.Said;
import fr.acta.portal.web.shell.Words;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Messages;

/** A notice as people will read it; a draft is approved from here. */
@Named
@RequestScoped
public class NoticeViewPage {
  @Inject private NoticeDrafting drafting;
  @Inject private NoticeApproval approval;
  @Inject private Said said;
  @Inject private Words words;
  @Inject private Clock clock;
  @Inject @Param private String id;

  private UUID notice;
  private NoticeSheet sheet;
  private NoticeReview review;
  private boolean holder;
  private int version;
  private LocalDate inForceOn;
  private boolean raised;

  @PostConstruct
  void read() {
    notice = Ids.of(id, Audience.HR);
    sheet = drafting.sheet(notice);
    review = approval.review(notice);
    holder = approval.mayApprove();
    version = sheet.getVersion();
    inForceOn = getToday();
  }

  public String approve() {
    if (inForceOn == null) {
      Messages.addError("form:inForceOn", words.of("notice.view.day"));
      return null;
    }
    approval.approve(notice, version, inForceOn, raised);
    if (inForceOn.isAfter(getToday())) {
      said.say("notice.approved", inForceOn);
      return "/hr/notice?faces-redirect=true";
    }
    said.say(review.isMaterial() || raised ? "notice.published" : "notice.published.editorial");
    return "/hr/notice/campaign?faces-redirect=true&service=" + sheet.getService();
  }

  public LocalDate getToday() {
    return LocalDate.ofInstant(clock.instant(), LegalClock.PARIS);
  }

  public NoticeSheet getSheet() {
    return sheet;
  }

  public NoticeReview getReview() {
    return review;
  }

  /** Whether a person who holds the right could press the button with success. */
  public boolean isApprovable() {
    return sheet.isDraft() && holder && !review.isBlocked();
  }

  public boolean isHolder() {
    return holder;
  }

  public int getVersion() {
    return version;
  }

  public void setVersion(int version) {
    this.version = version;
  }

  public LocalDate getInForceOn() {
    return inForceOn;
  }

  public void setInForceOn(LocalDate inForceOn) {
    this.inForceOn = inForceOn;
  }

  public boolean isRaised() {
    return raised;
  }

  public void setRaised(boolean raised) {
    this.raised = raised;
  }
}
