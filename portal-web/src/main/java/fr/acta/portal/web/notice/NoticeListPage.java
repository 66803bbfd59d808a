package fr.acta.portal.web.notice;

import fr.acta.portal.client.Subscription.Service;
import fr.acta.portal.home.HrHome;
import fr.acta.portal.home.ServiceStand;
import fr.acta.portal.notice.NoticeDrafting;
import fr.acta.portal.notice.NoticeLine;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The notices of all services: what is in force, what is being written, who was told. */
@Named
@RequestScoped
public class NoticeListPage {
  @Inject private NoticeDrafting drafting;
  @Inject private HrHome home;

  private List<ServiceStand> services;
  private List<NoticeLine> versions;

  @PostConstruct
  void read() {
    services = home.overview().getServices();
    versions = drafting.versions();
  }

  /** Writing starts with a draft, so this is a button's act, not a link's. */
  public String write(String service) {
    return "/hr/notice/edit?faces-redirect=true&id=" + drafting.open(Service.valueOf(service));
  }

  public List<ServiceStand> getServices() {
    return services;
  }

  public List<NoticeLine> versions(String service) {
    return versions.stream().filter(v -> v.getService().equals(service)).toList();
  }
}
