package fr.acta.portal.web.notice;

import fr.acta.portal.notice.MyNotice;
import fr.acta.portal.notice.MyNotices;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The notices in force for the person, those to read first. */
@Named
@RequestScoped
public class MyNoticesPage {
  @Inject private MyNotices notices;

  private List<MyNotice> all;

  @PostConstruct
  void read() {
    all = notices.inForce();
  }

  public List<MyNotice> getAll() {
    return all;
  }
}
