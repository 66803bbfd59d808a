package fr.acta.portal.web.notice;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** For the DPO. */
@Named
@RequestScoped
public class DpoNoticeDifferencePage extends NoticeDifferenceScreen {
  @Inject private DpoNoticeDesk desk;

  @Override
  DpoNoticeDesk desk() {
    return desk;
  }
}
