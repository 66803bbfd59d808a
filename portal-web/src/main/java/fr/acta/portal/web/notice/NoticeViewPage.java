package fr.acta.portal.web.notice;

import fr.acta.portal.notice.NoticeDrafting;
import fr.acta.portal.notice.NoticeSheet;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.web.shell.Ids;
import fr.acta.portal.web.shell.Said;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.omnifaces.cdi.Param;

/** A notice as people will read it; a draft is published from here. */
@Named
@RequestScoped
public class NoticeViewPage {
  @Inject private NoticeDrafting drafting;
  @Inject private Said said;
  @Inject @Param private String id;

  private UUID notice;
  private NoticeSheet sheet;
  private boolean publishable;
  private int version;

  @PostConstruct
  void read() {
    notice = Ids.of(id, Audience.HR);
    sheet = drafting.sheet(notice);
    publishable = sheet.isDraft() && drafting.mayPublish();
    version = sheet.getVersion();
  }

  public String publish() {
    drafting.publish(notice, version);
    said.say("notice.published");
    return "/hr/notice/campaign?faces-redirect=true&service=" + sheet.getService();
  }

  public NoticeSheet getSheet() {
    return sheet;
  }

  public boolean isPublishable() {
    return publishable;
  }

  public int getVersion() {
    return version;
  }

  public void setVersion(int version) {
    this.version = version;
  }
}
