package fr.acta.portal.web.notice;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The DPO writes a draft of the operator's own. */
@Named
@RequestScoped
public class DpoNoticeEditPage extends NoticeEditScreen {
  @Inject private DpoNoticeDesk desk;

  @Override
  DpoNoticeDesk desk() {
    return desk;
  }
}
