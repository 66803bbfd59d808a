package fr.acta.portal.web.notice;

import fr.acta.portal.client.Subscription.Service;
import fr.acta.portal.home.HrHome;
import fr.acta.portal.home.ServiceStand;
import fr.acta.portal.notice.GroupLine;
import fr.acta.portal.notice.NoticeDrafting;
import fr.acta.portal.notice.NoticeGroups;
import fr.acta.portal.notice.NoticeLine;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** The notices of all services: what is in force, what is being written, who was told. */
@Named
@RequestScoped
public class NoticeListPage {
  @Inject private NoticeDrafting drafting;
  @Inject private HrHome home;
  @Inject private NoticeGroups noticeGroups;

  private List<ServiceStand> services;
  private List<NoticeLine> versions;
  private List<Service> operatorsOwn;
  private List<GroupLine> groups;

  @PostConstruct
  void read() {
    services = home.overview().getServices();
    versions = drafting.versions();
    operatorsOwn = drafting.operatorsOwn();
    groups = noticeGroups.all();
  }

  /** Writing starts with a draft, so this is a button's act, not a link's. */
  public String write(String service, UUID group) {
    return "/hr/notice/edit?faces-redirect=true&id="
        + drafting.open(Service.valueOf(service), group);
  }

  /** The operator decides there: its DPO writes the notice, and HR informs by it. */
  public boolean operatorsOwn(String service) {
    return operatorsOwn.contains(Service.valueOf(service));
  }

  public List<ServiceStand> getServices() {
    return services;
  }

  public List<NoticeLine> versions(String service) {
    return versions(service, null);
  }

  /** Of one group's notice, newest first. */
  public List<NoticeLine> versions(String service, UUID group) {
    return versions.stream()
        .filter(v -> v.getService().equals(service) && Objects.equals(v.getGroup(), group))
        .toList();
  }

  public boolean inForce(String service, UUID group) {
    return versions(service, group).stream().anyMatch(v -> v.getPublishedAt() != null);
  }

  /** A service that has a notice for all may have others for groups. */
  public List<GroupLine> getGroups() {
    return groups;
  }
}
