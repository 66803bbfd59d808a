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
  private List<Service> operatorsOwn;

  @PostConstruct
  void read() {
    services = home.overview().getServices();
    versions = drafting.versions();
    operatorsOwn = drafting.operatorsOwn();
  }

  /** Writing starts with a draft, so this is a button's act, not a link's. */
  public String write(String service) {
    return "/hr/notice/edit?faces-redirect=true&id=" + drafting.open(Service.valueOf(service));
  }

  /** The operator decides there: its DPO writes the notice, and HR informs by it. */
  public boolean operatorsOwn(String service) {
    return operatorsOwn.contains(Service.valueOf(service));
  }

  public List<ServiceStand> getServices() {
    return services;
  }

  public List<NoticeLine> versions(String service) {
    return versions.stream().filter(v -> v.getService().equals(service)).toList();
  }
}
