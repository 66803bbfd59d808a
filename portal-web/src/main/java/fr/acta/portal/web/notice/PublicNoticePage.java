package fr.acta.portal.web.notice;

import fr.acta.portal.notice.PostedNotice;
import fr.acta.portal.notice.PublicNotices;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.web.shell.Ids;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;

/** {@code /notice}: where the code on a poster leads. */
@Named
@RequestScoped
public class PublicNoticePage {
  @Inject private PublicNotices notices;
  @Inject @Param private String of;
  @Inject @Param private String group;

  private PostedNotice sheet;

  @PostConstruct
  void read() {
    sheet =
        notices.inForce(
            Ids.of(of, Audience.PUBLIC), group == null ? null : Ids.of(group, Audience.PUBLIC));
  }

  public PostedNotice getSheet() {
    return sheet;
  }
}
