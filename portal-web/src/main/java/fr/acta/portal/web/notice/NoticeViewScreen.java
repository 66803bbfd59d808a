package fr.acta.portal.web.notice;

import fr.acta.portal.notice.NoticeReview;
import fr.acta.portal.notice.NoticeSheet;
import fr.acta.portal.notice.OpinionLine;
import fr.acta.portal.tenancy.LegalClock;
import fr.acta.portal.web.shell.Said;
import fr.acta.portal.web.shell.Words;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.omnifaces.util.Messages;

/** A notice as people will read it; its controller approves a draft from here. */
public abstract class NoticeViewScreen {
  @Inject private Said said;
  @Inject private Words words;
  @Inject private Clock clock;

  private NoticeSheet sheet;
  private NoticeReview review;
  private List<OpinionLine> opinions;
  private boolean holder;
  private int version;
  private LocalDate inForceOn;
  private boolean raised;

  abstract NoticeDesk desk();

  /** Where one goes on after a version came into force. */
  abstract String next();

  /** The list that this notice stands in. */
  public abstract String getList();

  @PostConstruct
  void read() {
    sheet = desk().sheet();
    review = desk().review();
    opinions = desk().opinions();
    holder = desk().mayApprove();
    version = sheet.getVersion();
    inForceOn = getToday();
  }

  public String approve() {
    if (inForceOn == null) {
      Messages.addError("form:inForceOn", words.of("notice.view.day"));
      return null;
    }
    desk().approve(version, inForceOn, raised);
    if (inForceOn.isAfter(getToday())) {
      said.say("notice.approved", inForceOn);
      return getList() + "?faces-redirect=true";
    }
    said.say(review.isMaterial() || raised ? "notice.published" : "notice.published.editorial");
    return next();
  }

  public String withdraw() {
    desk().withdraw(version);
    return again("notice.withdrawn");
  }

  String again(String key) {
    said.say(key);
    return desk().redirect("view");
  }

  public String getPath() {
    return desk().path();
  }

  public String getQuery() {
    return desk().query();
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

  public List<OpinionLine> getOpinions() {
    return opinions;
  }

  /** Whether a question to the DPO is open. */
  public boolean isAwaited() {
    return opinions.stream().anyMatch(o -> o.getGivenAt() == null);
  }

  /** Whether a person who holds the right could press the button with success. */
  public boolean isApprovable() {
    return sheet.isDraft() && holder && !review.isBlocked();
  }

  /** Approved for a day that has not come: nobody was informed by it. */
  public boolean isWithdrawable() {
    return holder && !sheet.isDraft() && sheet.getPublishedAt() == null;
  }

  public boolean isWritable() {
    return sheet.isDraft() && desk().mayWrite();
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
