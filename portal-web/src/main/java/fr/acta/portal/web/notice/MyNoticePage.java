package fr.acta.portal.web.notice;

import fr.acta.portal.notice.MyNotice;
import fr.acta.portal.notice.MyNotices;
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

/** One notice: a button to open it, then the whole text, and her optional click at its end. */
@Named
@RequestScoped
public class MyNoticePage {
  @Inject private MyNotices notices;
  @Inject private Said said;
  @Inject @Param private String id;

  private UUID asked;
  private MyNotice line;
  private NoticeSheet sheet;

  @PostConstruct
  void read() {
    asked = Ids.of(id, Audience.PERSON);
    line = notices.one(asked);
    sheet = notices.read(asked).orElse(null);
  }

  public String open() {
    notices.open(asked);
    return "/me/notice?faces-redirect=true&id=" + asked;
  }

  public String acknowledge() {
    notices.acknowledge(asked);
    said.say("notice.me.acknowledged");
    return "/me/notices?faces-redirect=true";
  }

  public MyNotice getLine() {
    return line;
  }

  /** Null until she opened it. */
  public NoticeSheet getSheet() {
    return sheet;
  }
}
