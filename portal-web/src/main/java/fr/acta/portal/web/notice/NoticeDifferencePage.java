package fr.acta.portal.web.notice;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** For HR. */
@Named
@RequestScoped
public class NoticeDifferencePage extends NoticeDifferenceScreen {
  @Inject private ClientNoticeDesk desk;

  @Override
  ClientNoticeDesk desk() {
    return desk;
  }
}
