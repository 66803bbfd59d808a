package fr.acta.portal.web.notice;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** HR writes a draft of its own. */
@Named
@RequestScoped
public class NoticeEditPage extends NoticeEditScreen {
  @Inject private ClientNoticeDesk desk;

  @Override
  ClientNoticeDesk desk() {
    return desk;
  }
}
